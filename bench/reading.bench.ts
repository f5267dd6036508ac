import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findEntitlements } from '../packages/domain/src/document/entitlement/find-entitlements.ts';
import { findMeasures } from '../packages/domain/src/document/measure/find-measures.ts';
import { placeParentsOf } from '../packages/domain/src/document/place.ts';
import { readDocument } from '../packages/domain/src/document/read.ts';
import { characterAccuracy } from '../packages/domain/test/character-accuracy.ts';
import { devPages, type GoldPage, madePages, seedPages } from '../packages/domain/test/gold.ts';
import { choicesFrom, lossForms, pageOf, proseOf, tallyOf } from '../packages/domain/test/lost-bytes.ts';
import { goldQuantitiesOf, matchQuantities, pooled, f1 as quantityF1, scoreOf } from '../packages/domain/test/quantity-score.ts';
import { f1, scoreMetadata, scoreOutline, scoreResponsibilities } from '../packages/domain/test/structure-score.ts';
import { compare, publish } from './measure.ts';

/** How well the reader reads what people have annotated, and how its cost grows. Writes reading.md beside results.md. */
const dev = devPages();
const seeds = seedPages();
const shown = (share: number): string => share.toFixed(4);

function cleanCharacters(pages: readonly GoldPage[]): string {
  const shares = pages.flatMap(({ name, page }) => {
    const reference = new URL(`../packages/domain/test-data/gold/dev/clean/${name}.txt`, import.meta.url);
    try {
      return [characterAccuracy(readDocument(page, { id: name }).text, readFileSync(reference, 'utf8'))];
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    }
  });
  return shares.length === 0 ? '–' : shown(shares.reduce((sum, share) => sum + share, 0) / shares.length);
}

function scoresOf(pages: readonly GoldPage[]): string[] {
  // As documents.read does it: what other documents tell of places is known.
  const placeParents = placeParentsOf(pages.map(({ name, page }) => readDocument(page, { id: name })));
  const read = pages.map(({ name, page, gold }) => ({ name, gold, document: readDocument(page, { id: name, placeParents }) }));
  const quantities = pooled(read.map(({ name, document }) => scoreOf(matchQuantities(document.quantities, goldQuantitiesOf(name)))));
  const outlined = read.filter(({ gold }) => gold.sections.length > 0);
  return [
    String(quantities.gold),
    shown(quantityF1(quantities, 'found')),
    shown(quantityF1(quantities, 'whole')),
    shown(f1(read.map(({ document, gold }) => scoreMetadata(document, gold)))),
    outlined.length === 0 ? '–' : shown(f1(outlined.map(({ document, gold }) => scoreOutline(document, gold)))),
    shown(f1(read.map(({ document, gold }) => scoreResponsibilities(document, gold)))),
    cleanCharacters(pages),
    String(read.reduce((sum, { document }) => sum + findEntitlements(document).length, 0)),
    String(read.reduce((sum, { document }) => sum + findMeasures(document).length, 0)),
  ];
}

const text = [...dev, ...seeds].map(({ page }) => new TextDecoder().decode(page)).join('\n');
const bytes = Buffer.byteLength(text);
const once = (): unknown => readDocument(text, { id: 'once' });
const speeds: string[] = [];
/** Least processor time of a run, in microseconds: what else the machine does is not counted. */
let processor = Number.POSITIVE_INFINITY;
function timed(work: () => unknown): void {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  processor = Math.min(processor, user + system);
}
const comparisons = [];
for (const times of [1, 10, 100]) {
  processor = Number.POSITIVE_INFINITY;
  const page = Array.from({ length: times }, () => text).join('\n');
  // Above the largest page taken, the text is read in pages of that size, as it would come.
  const most = 7_000_000;
  const pages = Array.from({ length: Math.ceil(page.length / most) }, (_, at) => page.slice(at * most, (at + 1) * most));
  comparisons.push(
    await compare({
      what: `read ${times}× all annotated pages (${((bytes * times) / 1e6).toFixed(1)} MB)`,
      against: '1×',
      runs: times === 100 ? 1 : 5,
      subject: () => timed(() => pages.map((one) => readDocument(one, { id: 'many' }))),
      baseline: once,
      note: () => {
        const speed = `${((bytes * times) / processor).toFixed(2)} MB/s of processor time`;
        speeds.push(`| ${times}× | ${((bytes * times) / 1e6).toFixed(1)} MB | ${speed} |`);
        return speed;
      },
    }),
  );
}

/** Each page by itself, repeated up to this length: dense in figures or badly damaged ones cost more than pages in order. */
const repeated = 250_000;
function speedOf(page: string): { readonly size: number; readonly speed: number; readonly row: string } {
  const many = Array.from({ length: Math.ceil(repeated / Buffer.byteLength(page)) }, () => page).join('\n');
  const size = Buffer.byteLength(many);
  processor = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 8; run++) timed(() => readDocument(many, { id: 'one' }));
  const { quantities, edits } = readDocument(many, { id: 'one' });
  const perThousand = (count: number): string => ((count / size) * 1000).toFixed(1);
  const speed = size / processor;
  return {
    size: Buffer.byteLength(page),
    speed,
    row: `${perThousand(quantities.length)} | ${perThousand(edits.length)} | ${speed.toFixed(2)}`,
  };
}
const prose = speedOf(pageOf(proseOf('held-out'), choicesFrom(5), 24));
const pageSpeeds = [...seeds, ...dev].map(({ name, page }) => ({ name, ...speedOf(new TextDecoder().decode(page)) }));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const together = sum(pageSpeeds.map(({ size }) => size)) / sum(pageSpeeds.map(({ size, speed }) => size / speed));

const head = [
  'pages',
  'figures',
  'found F1',
  'whole F1',
  'metadata',
  'outline F1',
  'owners F1',
  'clean characters',
  'draft benefits',
  'measures',
];
/** How pages show a lost byte, in the words of the table. */
const formNames = { '?': 'first byte a question mark', '\ufffd': 'first byte U+FFFD', lead: 'first byte gone', trail: 'second byte gone' };
const lossCases = 200;
const percent = (count: number): string => `${((count / lossCases) * 100).toFixed(1)} %`;
const losses = (['simplified', 'traditional'] as const).flatMap((script) =>
  lossForms.map((form) => {
    const { outcomes } = tallyOf('held-out', { form, script, private: 'kept' }, lossCases);
    const { whole, marked, wrong, unnoticed } = outcomes;
    return `| ${[`${script}, ${formNames[form]}`, ...[whole, marked, wrong, unnoticed].map(percent)].join(' | ')} |`;
  }),
);
const row = (name: string, pages: readonly GoldPage[]): string => `| ${[name, ...scoresOf(pages)].join(' | ')} |`;
writeFileSync(
  join(import.meta.dirname, 'reading.md'),
  [
    '# Reading',
    '',
    'Written by `pnpm bench reading`: what the reader makes of pages that people have annotated (`packages/domain/test-data/gold`).',
    '',
    `| ${head.join(' | ')} |`,
    `|---|${head
      .slice(1)
      .map(() => '--:|')
      .join('')}`,
    row('development set', dev),
    row('seeds', seeds),
    row('made and tuned on', madePages()),
    '',
    `One byte lost from a page of prose that nothing was built from (${lossCases} places each), in GB18030 and as browsers decode it:`,
    '',
    '| page | all back | the rest back, the spot marked | wrong and not marked | nothing noticed |',
    '|---|--:|--:|--:|--:|',
    ...losses,
    '',
    '| length | text | speed |',
    '|---|--:|--:|',
    ...speeds,
    '',
    'Page by page, each repeated to a quarter of a megabyte (figures and repairs in a thousand bytes, MB/s of processor time):',
    '',
    '| page | figures | repairs | MB/s |',
    '|---|--:|--:|--:|',
    `| prose of the genre | ${prose.row} |`,
    ...pageSpeeds.map(({ name, row }) => `| \`${name}\` | ${row} |`),
    `| all annotated pages, one after the other | | | ${together.toFixed(2)} |`,
    '',
  ].join('\n'),
);
publish(comparisons);
