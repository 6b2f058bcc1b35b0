// Risks by likelihood, to the right, and impact, upwards. How grave a place is, is said in it.
import { element } from '../../preview/html';
import type { Html } from '../../preview/html';
import { drawing, fitting, link, shape, words } from './svg';
import type { Titled } from './svg';

/** A risk, and the explanation that it leads to. */
export interface DrawnRisk {
  readonly id: string;
  readonly text: string;
  readonly likelihood: number;
  readonly impact: number;
  readonly why: string;
}

/** What is said around the risks: what the axes are, and how grave a place is, as a word and by its name. */
export interface MatrixWords {
  readonly likelihood: string;
  readonly impact: string;
  readonly levelOf: (score: number) => { readonly name: string; readonly word: string };
}

const STEPS = [1, 2, 3, 4, 5] as const;
const CELL = { width: 98, height: 62 };
const LEFT = 44;
const TOP = 24;
const MOST = 2; // in a cell
const SIZE = { width: LEFT + CELL.width * STEPS.length + 4, height: TOP + CELL.height * STEPS.length + 42 };

/** A matrix of risks. Of more than two in a place the others are counted; the table beside it has them all. */
export function matrixChart(titled: Titled, risks: readonly DrawnRisk[], said: MatrixWords): Html {
  const bottom = TOP + CELL.height * STEPS.length;
  const x = (likelihood: number): number => LEFT + CELL.width * (likelihood - 1);
  const y = (impact: number): number => bottom - CELL.height * impact;
  const cells = STEPS.flatMap((impact) =>
    STEPS.map((likelihood) => {
      const here = risks.filter((each) => each.likelihood === likelihood && each.impact === impact);
      return cell({ x: x(likelihood), y: y(impact) }, said.levelOf(likelihood * impact), here);
    }),
  );
  return drawing(
    SIZE,
    titled,
    ...cells,
    ...STEPS.map((each) => words(String(each), { x: x(each) + CELL.width / 2, y: bottom + 18 }, 'axis middle')),
    ...STEPS.map((each) => words(String(each), { x: LEFT - 10, y: y(each) + CELL.height / 2 + 4 }, 'axis end')),
    words(`${fitting(said.likelihood, 40)} →`, { x: SIZE.width - 4, y: bottom + 36 }, 'axis end'),
    words(`↑ ${fitting(said.impact, 40)}`, { x: LEFT, y: 15 }, 'axis'),
  );
}

function cell(
  { x, y }: { readonly x: number; readonly y: number },
  { name, word }: { readonly name: string; readonly word: string },
  risks: readonly DrawnRisk[],
): Html {
  const shown = risks
    .slice(0, MOST)
    .map((risk, at) =>
      link(
        risk.why,
        `${risk.id} ${risk.text}`,
        true,
        shape('rect', 'chip', { x: x + 6, y: y + 19 + 21 * at, width: CELL.width - 12, height: 19, rx: 4 }),
        words(fitting(risk.id, 11), { x: x + CELL.width / 2, y: y + 33 + 21 * at }, 'id middle'),
      ),
    );
  const more =
    risks.length > MOST
      ? [words(`+${String(risks.length - MOST)}`, { x: x + CELL.width - 6, y: y + 14 }, 'id end')]
      : [];
  return element(
    'g',
    { class: `level-${name}` },
    shape('rect', 'cell', { x: x + 1, y: y + 1, width: CELL.width - 2, height: CELL.height - 2 }),
    words(word, { x: x + 6, y: y + 14 }, 'level-word'),
    ...more,
    ...shown,
  );
}
