// The quarter's spot checks of product information: the same pages each month, and what was wrong with them.
import type { FilledRow, FilledSection } from '../../support/fill';
import type { SampleDocument } from '../draft';
import { percent } from '../model/figures';
import { withFigures, written } from '../written';

const NAMES = [
  ...['折叠边桌', '实木边几', '实木床头柜', '床头柜换代款', '实木衣帽架', '换鞋凳', '落地镜', '桌面置物架'],
  ...['免打孔置物架', '墙角置物架', '水洗棉四件套', '全棉四件套', '棉麻抱枕', '亚麻窗帘', '记忆棉坐垫'],
  ...['羊羔绒盖毯', '竹纤维毛巾', '浴室地垫', '藤编吊灯', '床头壁灯', '藤编收纳篮', '桌面收纳盒'],
  ...['香薰摆件', '实木相框', '餐桌垫'],
];
const VARIANTS = ['原木色', '胡桃色'];

/** The spot check of every month. */
export function productSpotChecks(): SampleDocument[] {
  const items = NAMES.flatMap((name) => VARIANTS.map((variant) => `${name} ${variant}`)).map(
    (name, index): FilledRow => ({ item: `MH-L${String(index + 1).padStart(2, '0')}`, name, result: '正确' }),
  );
  return written('products', 'product-spot-check').map((each) => {
    const { rows: wrong = [] } = (each.filling.sections.items ?? {}) as FilledSection;
    const answers = {
      checked: String(items.length),
      wrong: String(wrong.length),
      accuracy: percent((items.length - wrong.length) / items.length),
    };
    return withFigures(each, { answers, rows: { items } });
  });
}
