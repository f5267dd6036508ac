import { describe, expect, it } from 'vitest';
import { seedCorpus } from '../../test/seed-corpus.ts';
import { readDocument } from '../document/read.ts';
import { createLibrary } from './library.ts';
import type { PublishedLibrary } from './published-library.ts';

const packaged = seedCorpus();
const imported = ['a', 'b'].map((id) =>
  readDocument(`临溪区工作计划\n一、目标\n到2025年，高新技术企业达到${id === 'a' ? 300 : 400}家以上。`, { id }),
);
const today = '2026-06-01';
const dataVersion = `${packaged.dataVersion}+mark`;
/** What a server holds: everything in one corpus. */
const server = createLibrary({ corpus: { dataVersion, documents: [...packaged.documents, ...imported] }, today });

async function browser() {
  const { documents } = await server.documents.list({});
  const fetched: string[] = [];
  const library: PublishedLibrary = {
    dataVersion,
    summaries: documents.filter(({ id }) => imported.some((one) => one.id === id)),
    document: async (id) => {
      fetched.push(id);
      const found = imported.find((one) => one.id === id);
      if (found === undefined) throw new Error(id);
      return found;
    },
  };
  return { fetched, ...createLibrary({ corpus: packaged, today, published: async () => library }) };
}

describe('the documents that a server has published', () => {
  it('are listed without being fetched, each fetched when it is asked for, all of them when the question is about all', async () => {
    const { fetched, documents, targets, measures, benefits } = await browser();
    expect(await documents.list({ year: 2025 })).toEqual(await server.documents.list({ year: 2025 }));
    expect(await documents.list({ asOf: '2020-01-01' })).toEqual(await server.documents.list({ asOf: '2020-01-01' }));
    expect((await benefits.list({})).dataVersion).toBe(packaged.dataVersion);
    expect(await documents.get({ id: 'lyg-2021-18' })).toEqual(await server.documents.get({ id: 'lyg-2021-18' }));
    expect(fetched).toEqual([]);
    expect(await documents.get({ id: 'b' })).toEqual(await server.documents.get({ id: 'b' }));
    expect(await targets.list({ document: 'b' })).toEqual(await server.targets.list({ document: 'b' }));
    expect(await measures.list({ document: 'b' })).toEqual(await server.measures.list({ document: 'b' }));
    expect(await measures.list({ region: '320700' })).toEqual(await server.measures.list({ region: '320700' }));
    expect(new Set(fetched)).toEqual(new Set(['b']));
    expect(await documents.search({ q: '高新技术企业达到300家' })).toEqual(await server.documents.search({ q: '高新技术企业达到300家' }));
    expect(new Set(fetched)).toEqual(new Set(['a', 'b']));
  });

  it('are named among the nearest ids although they are not here', async () => {
    const { fetched, documents } = await browser();
    const asked = { id: 'lyg-2021-1' };
    const there = await server.documents.get(asked).catch((error: unknown) => error);
    expect(await documents.get(asked).catch((error: unknown) => error)).toEqual(there);
    expect(fetched).toEqual([]);
  });

  it('a reading tells of each of its steps', async () => {
    const told: string[] = [];
    const library = createLibrary({ corpus: packaged, today, progress: (done, of) => told.push(`${done}/${of}`) });
    await library.documents.read({ page: '关于做好工作的通知\n一、目标\n新增企业10家。' });
    const of = told.length + 1;
    expect(told).toEqual(Array.from({ length: told.length }, (_, at) => `${at + 1}/${of}`));
    expect(of).toBeGreaterThan(10);
  });
});
