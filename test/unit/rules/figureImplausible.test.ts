// Tests what is beyond the usual of a metric: every metric of the bundled pack that has a range, wherever it stands,
// and what a department says of it.
import assert from 'node:assert/strict';
import type { Finding } from '../../../src/base/finding';
import { settingsFaults } from '../../../src/checking/settingsFaults';
import { parseSettings } from '../../../src/knowledge/settings';
import { spread } from '../../support/draws';
import { NAMES, PLACES, saidOf, shown } from '../../support/metricPlaces';
import type { MetricPlace } from '../../support/metricPlaces';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';

const RANGED = NAMES.all.flatMap(({ plausible, ...metric }) =>
  plausible?.max === undefined || plausible.min === undefined
    ? []
    : [metric.name, metric.simplified, ...metric.aliases].map((name) => {
        return { name, metric: { ...metric, plausible }, max: plausible.max ?? 0, min: plausible.min ?? 0 };
      }),
);
const said = (place: MetricPlace, name: string, text: string): readonly Finding[] =>
  saidOf('figure-implausible', place, [[name, text]]);
const CONVERSION = { plausible: { min: 0, max: 0.4 } };

describe('figures beyond what is usual', () => {
  for (const place of PLACES) {
    it(`are told of all metrics by all their names, and others are not: ${place.name}`, () => {
      for (const { name, metric, min, max } of spread(RANGED, place.isOfTitles ? 12 : 60)) {
        assert.deepEqual(said(place, name, shown(metric, (min + max) / 2)), [], name);
        const [found, ...more] = said(place, name, shown(metric, max * 1.5 + 0.5));
        assert.deepEqual([found?.severity, more.length], ['warning', 0], name);
        if (min > 0.01) assert.equal(said(place, name, shown(metric, min / 10)).length, 1, name);
      }
    });

    it(`name the range, and offer the sign of percent that is left out: ${place.name}`, () => {
      const [found] = said(place, '轉化率', '3.5');
      assert.equal(found?.message.args?.['range'], '0.3% ~ 20%');
      assert.deepEqual(
        found.fixes.map(({ applicability, edits }) => [applicability, edits[0]?.newText]),
        [['ask', '3.5%']],
      );
      assert.deepEqual(said(place, '轉化率', '35%')[0]?.fixes, []);
    });

    it(`are what the department says: ${place.name}`, () => {
      for (const own of [{ conversion: CONVERSION }, { 轉化率: CONVERSION }, { 转化率: CONVERSION }] as const) {
        assert.deepEqual(saidOf('figure-implausible', place, [['支付轉化率', '35%']], own), []);
        const [found] = saidOf('figure-implausible', place, [['支付轉化率', '45%']], own);
        assert.deepEqual([found?.message.id, found?.message.args?.['range']], ['figure-implausible.own', '0% ~ 40%']);
      }
    });
  }

  it('are not judged in rows of a table under changes, warning lines and what others reach', () => {
    const [{ contract, text }] = PLACES;
    for (const title of ['環比變化', '差異', '預警線', '行業均值', '同行', '完成率'])
      for (const [name, value] of [
        ['支付轉化率', '0.1%'],
        ['推廣ROI', '0.5'],
      ] as const) {
        const place: MetricPlace = {
          name: title,
          contract: (values) => contract(values).replace('title: 本期', `title: ${title}`),
          text: (values) => text(values).replace('本期', title),
        };
        assert.deepEqual(said(place, name, value), [], title);
      }
  });

  it('of what is no metric are told in the settings', () => {
    const text = 'metrics: { 轉花率: { plausible: { max: 1 } }, GMV: { plausible: { min: 1 } } }';
    const settingsFile = { path: 'ops-regulation.yaml', text };
    const { value: settings, findings } = parseSettings(settingsFile);
    assert.deepEqual(findings, []);
    const faults = settingsFaults({ knowledge: readKnowledge(BUNDLED_PACK), settings, settingsFile });
    assert.deepEqual(
      faults.map(({ finding: { message } }) => [message.id, message.args?.['metric']]),
      [['settings.metric-unknown', '轉花率']],
    );
  });
});
