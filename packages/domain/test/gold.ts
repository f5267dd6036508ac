import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What the annotators say a document is and holds (标注). Quantities are scored elsewhere; conventions in test-data/gold/README.md. */
const goldFile = z.object({
  id: z.string(),
  document: z.object({
    title: z.string(),
    altTitle: z.string().optional(),
    documentNumber: z.string().nullable(),
    issuer: z.string().nullable(),
    region: z.string().nullable(),
    dateIssued: z.string().nullable(),
  }),
  sections: z.array(z.object({ level: z.int(), label: z.string(), heading: z.string().nullable() })).default([]),
  responsibilities: z.array(z.object({ quote: z.string(), units: z.array(z.string()), lead: z.array(z.string()).optional() })),
});
export type GoldStructure = z.infer<typeof goldFile>;

const root = new URL('../test-data/gold/', import.meta.url);
const seedRoot = new URL('../../../seeds/', import.meta.url);

const devFiles = [
  '01-annual-plan',
  '02-impl-plan-table',
  '03-subsidy-articles',
  '04-recognition-measures',
  '05-work-report',
  '06-interpretation',
  '07-progress-report',
  '08-guarantee-scheme',
  '09-business-env',
  '10-evaluation-scoring',
  '11-challenge-call',
  '12-incubator-rules',
  '13-ip-pledge',
  '14-vouchers',
];
/** Pages written beside the reader and used to mend it, with the ending of their file. */
const madeFiles = [
  'm01-city-plan.txt',
  'm02-doubling-scheme.txt',
  'm03-support-articles.txt',
  'm04-county-report.txt',
  'm05-autumn-progress.txt',
  'm06-business-env.txt',
  'm07-voucher-scoring.txt',
  'm08-challenge-call.txt',
  'm09-incubators.txt',
  'm10-target-table.html',
  'm11-action-plan.txt',
  'm12-conversion-traditional.txt',
  'm13-cells-by-line.txt',
  'm14-office-plan.txt',
  'm15-year-summary.txt',
  'm16-pledge-action.txt',
  'm17-headquarters-policy.txt',
  'm18-city-report.txt',
];
const seedFiles = ['000_aabb0a671c6a466f', '001_14db40212a6d8efd', '002_688bed6da7de057c', '003_838b7ceec8d27e5e', '004_fdde63f142ae3304'];

/** One annotated page: its bytes and its gold. */
export interface GoldPage {
  readonly name: string;
  readonly page: Uint8Array;
  readonly gold: GoldStructure;
}

function readGold(url: URL): GoldStructure {
  return goldFile.parse(JSON.parse(readFileSync(url, 'utf8')));
}

/** The fourteen pages of the development set. */
export function devPages(): GoldPage[] {
  return devFiles.map((name) => ({
    name,
    page: readFileSync(new URL(`dev/${name}.txt`, root)),
    gold: readGold(new URL(`dev/gold/${name}.json`, root)),
  }));
}

/** The eighteen pages that the reader was mended with: they guard what was reached and tell nothing of pages unseen. */
export function madePages(): GoldPage[] {
  return madeFiles.map((file) => {
    const name = file.replace(/\.\w+$/, '');
    return { name, page: readFileSync(new URL(`made/${file}`, root)), gold: readGold(new URL(`made/gold/${name}.json`, root)) };
  });
}

/** The five real pages. */
export function seedPages(): GoldPage[] {
  return seedFiles.map((name) => ({
    name,
    page: readFileSync(new URL(`${name}.txt`, seedRoot)),
    gold: readGold(new URL(`seeds/${name.slice(0, 3)}.json`, root)),
  }));
}
