// The title of a regulation, told by how titles of regulations end.
import { simplify } from '../base/script';

const KINDS =
  '制度|办法|规定|规范|细则|条例|手册|守则|章程|方案|规则|规程|标准|准则|公约|须知|指南|流程|规章|政策|法|意见|通知|决定';
const NEXT = '$|[\\s一为根依第本凡各在]|目录|总则|前言|[（(]?[一1１]|[1１][.．、]|附件';
const TITLE = new RegExp(
  `^(?:《?[^。；;：:，,！!？?、|>\\n]{2,50}?)(?:${KINDS})》?(?:[（(][^（）()]{1,12}[）)])?(?=${NEXT})`,
);
const GENERAL =
  /^(?:规章|管理|公司|企业|行政|人事|员工|部门|工作|岗位|各项|相关)*(?:制度|手册|规定|办法|规范|流程|方案)$/;

/** How long the title is that a text begins with; 0 where it begins with none. */
export function titleLength(text: string): number {
  const [title = ''] = TITLE.exec(simplify(text.slice(0, 80))) ?? [];
  return GENERAL.test(title) ? 0 : title.length;
}
