// A drawing as a file of its own, for slides and texts: its colours are written on each shape, as programs that read
// SVG without style sheets need it, below its title and on white. Nothing in it leads anywhere.
import { escapeHtml } from '../../preview/html';
import type { Html } from '../../preview/html';
import { fitting } from './svg';

type Paint = Readonly<Record<string, string>>;

/** The colours of the page in light. */
export const COLOURS = {
  ground: '#ffffff',
  ink: '#1f2328',
  soft: '#57606a',
  line: '#c8ced5',
  accent: '#0b5cad',
  bar: '#2f7dc8',
  slope: '#d5e5f5',
  good: '#1a7f37',
  fair: '#0b5cad',
  poor: '#9a5b00',
  bad: '#b42318',
  low: '#eef6ee',
  medium: '#fff3d6',
  high: '#fde0dc',
} as const;

const { ground, ink, soft, line, accent } = COLOURS;
const TEXT: Paint = { fill: ink, 'font-size': '13' };
const SMALL: Paint = { 'font-size': '12' };

/** How each class is drawn; what stands in a group has what the group has. */
const PAINTS: Readonly<Record<string, Paint>> = {
  name: {},
  axis: { ...SMALL, fill: soft },
  rate: { ...SMALL, fill: soft },
  'level-word': SMALL,
  id: SMALL,
  end: { 'text-anchor': 'end' },
  middle: { 'text-anchor': 'middle' },
  ground: { fill: 'none', stroke: 'none' },
  bar: { fill: COLOURS.bar },
  slope: { fill: COLOURS.slope, stroke: line, 'stroke-width': '0.5' },
  level: { fill: 'none', stroke: line },
  line: { fill: 'none', stroke: COLOURS.bar, 'stroke-width': '2' },
  target: { fill: 'none', stroke: soft, 'stroke-dasharray': '4 4', 'stroke-width': '1.5' },
  gap: { fill: 'none', stroke: line, 'stroke-width': '0.75' },
  mark: { fill: ground, 'stroke-width': '2' },
  reached: { fill: COLOURS.good, stroke: COLOURS.good },
  near: { stroke: COLOURS.fair },
  behind: { fill: COLOURS.poor, stroke: COLOURS.poor },
  'far-behind': { stroke: COLOURS.bad, 'stroke-width': '2.5' },
  unscored: { stroke: soft },
  cell: { stroke: line },
  'level-low': { fill: COLOURS.low },
  'level-medium': { fill: COLOURS.medium },
  'level-high': { fill: COLOURS.high },
  chip: { fill: ground, stroke: accent },
};

const TAG = /<(\w+)((?: [\w-]+="[^"]*")*)(\/?)>/g; // as elements are written here: attributes are quoted and escaped
const PLACED = /^(?:x|y|cx|cy|r|rx|width|height|d|points)$/;
const NO_TEXT = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu; // signs that no XML may hold

const SIDE = 16;
const HEAD = 44;
const LETTER = 8; // how wide one of the title is
const FONTS = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** The file of a drawing, as SVG, below a title. */
export function aloneDrawing({ html }: Html, title: string): string {
  const [root = '', width = '0', height = '0'] = /^<svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>/.exec(html) ?? [];
  const inside = html
    .slice(root.length, -'</svg>'.length)
    .replace(TAG, (_, name: string, attributes: string, end: string) => painted(name, attributes, end))
    .replaceAll('</a>', '</g>');
  const [wide, high] = [Number(width) + 2 * SIDE, Number(height) + HEAD + SIDE].map(String);
  const frame = `x="${String(-SIDE)}" y="${String(-HEAD)}" width="${String(wide)}" height="${String(high)}"`;
  const size = `width="${String(wide)}" height="${String(high)}"`;
  const view = `viewBox="${String(-SIDE)} ${String(-HEAD)} ${String(wide)} ${String(high)}"`;
  const head = escapeHtml(fitting(title, Number(width) / LETTER));
  const written = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${view} font-family="${FONTS}">`,
    `<rect ${frame} fill="${ground}"/>`,
    `<text x="0" y="-18" fill="${ink}" font-size="16" font-weight="600">${head}</text>`,
    inside,
    '</svg>\n',
  ];
  return written.join('\n').replace(NO_TEXT, '');
}

/** An element as it is written in the file: what leads somewhere is a group. */
function painted(name: string, attributes: string, end: string): string {
  const given = [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(
    ([, key = '', value = '']) => [key, value] as const,
  );
  const classes = given.flatMap(([key, value]) => (key === 'class' ? value.split(' ') : []));
  const paint = Object.assign({}, name === 'text' ? TEXT : {}, ...classes.map(paintOf)) as Paint;
  const kept = [...given.filter(([key]) => PLACED.test(key)), ...Object.entries(paint)];
  return `<${name === 'a' ? 'g' : name}${kept.map(([key, value]) => ` ${key}="${value}"`).join('')}${end}>`;
}

function paintOf(name: string): Paint {
  return PAINTS[name] ?? {};
}
