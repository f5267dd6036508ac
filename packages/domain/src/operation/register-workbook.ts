import type { z } from 'zod';
import { citationLine, documentNames, type Words } from '../benefit/citation-line.ts';
import { resolveCitation } from '../benefit/source.ts';
import { column } from '../benefit/workbook/match-workbook.ts';
import { entryStateWords } from '../casework/words.ts';
import type { Corpus } from '../corpus.ts';
import type { Bilingual, Language } from '../language.ts';
import { type Procedure, quotaFor } from '../procedure/model.ts';
import { regionByCode } from '../region.ts';
import type { Sheet, Workbook } from '../workbook/model.ts';
import { documentById } from './documents.ts';
import type { registersEntries } from './registers.contract.ts';

type Register = z.input<typeof registersEntries.output>;

interface RegisterFile {
  readonly procedure: Procedure;
  readonly register: Register;
  /** Code of the region asked for; null for the whole register. */
  readonly regionCode: string | null;
  /** Whether those that have left are among the entries. */
  readonly removed: boolean;
  readonly corpus: Corpus;
  /** The day on which the register stood so, ISO. */
  readonly asOf: string;
  readonly language: Language;
}

/** The day of a time of the ledger, which is kept in Shanghai's. */
const dayOf = (at: string): string => at.slice(0, 10);

function regionName(code: string, otherwise: string, language: Language): string {
  const found = regionByCode(code);
  if (found === null) return otherwise;
  return language === 'zh' ? found.name : found.nameEn;
}

function entrySheet({ register: { entries }, language }: RegisterFile, of: Words): Sheet {
  const columns = [
    column(of, { zh: '编号', en: 'Id' }, 'code', 26),
    column(of, { zh: '平台', en: 'Platform' }, 'text', 30),
    column(of, { zh: '申报单位', en: 'Applicant' }, 'text', 28),
    column(of, { zh: '统一社会信用代码', en: 'Credit code' }, 'code', 21),
    // A year is a name, not a quantity: no thousands, no sum.
    column(of, { zh: '年度', en: 'Year' }, 'code', 8),
    column(of, { zh: '类别', en: 'Class' }, 'text', 20),
    column(of, { zh: '级别', en: 'Level' }, 'text', 12),
    column(of, { zh: '方向', en: 'Field' }, 'text', 24),
    column(of, { zh: '地区代码', en: 'Region code' }, 'code', 12),
    column(of, { zh: '地区', en: 'Region' }, 'text', 14),
    column(of, { zh: '入库日期', en: 'Entered' }, 'date', 12),
    column(of, { zh: '文号', en: 'Document no.' }, 'code', 22),
    column(of, { zh: '状态', en: 'State' }, 'text', 12),
    column(of, { zh: '移出日期', en: 'Left' }, 'date', 12),
    column(of, { zh: '移出理由', en: 'Why it left' }, 'text', 30),
    column(of, { zh: '沿革', en: 'History' }, 'text', 44),
  ];
  const rows = entries.map((entry) => [
    entry.caseId,
    entry.title,
    entry.applicant.name,
    entry.applicant.id,
    entry.year === null ? null : String(entry.year),
    of(entry.class.title),
    entry.level === null ? null : of(entry.level),
    entry.direction,
    entry.regionCode,
    regionName(entry.regionCode, entry.region, language),
    dayOf(entry.enteredAt),
    entry.documentNumber,
    of(entryStateWords[entry.state]),
    entry.left === null ? null : dayOf(entry.left.at),
    entry.left?.reason ?? null,
    entry.history.map(({ at, what }) => `${dayOf(at)} ${of(what)}`).join('\n'),
  ]);
  return { name: of({ zh: '名录条目', en: 'Entries' }), columns, rows };
}

/** The table of places as the source has it, each row with what of it is taken. */
function placeSheet({ register: { places }, procedure, language }: RegisterFile, of: Words): Sheet {
  const unit = { zh: '个', en: 'places' };
  const columns = [
    column(of, { zh: '地区代码', en: 'Region code' }, 'code', 12),
    column(of, { zh: '地区', en: 'Region' }, 'text', 30),
    column(of, { zh: '名额', en: 'Places' }, 'number', 10, unit),
    column(of, { zh: '已列入', en: 'Taken' }, 'number', 10, unit),
    column(of, { zh: '其中类别', en: 'Of which, class' }, 'text', 22),
    column(of, { zh: '其中名额', en: 'Of which, places' }, 'number', 12, unit),
    column(of, { zh: '其中已列入', en: 'Of which, taken' }, 'number', 12, unit),
  ];
  const inEnglish = (code: string, name: string): string => {
    const codes = [code, ...(quotaFor(procedure, code)?.sharedWith ?? [])];
    return codes.map((one) => regionName(one, name, 'en')).join(', ');
  };
  const rows = places.map(({ regionCode, region, places: count, filled, ofWhich }) => {
    const ofClass = procedure.classes.find(({ id }) => id === ofWhich?.classId)?.title;
    return [
      regionCode,
      language === 'zh' ? region : inEnglish(regionCode, region),
      String(count),
      String(filled),
      ofClass === undefined ? null : of(ofClass),
      ofWhich === null ? null : String(ofWhich.places),
      ofWhich === null ? null : String(ofWhich.filled),
    ];
  });
  return { name: of({ zh: '名额', en: 'Places' }), columns, rows };
}

function notesOf(file: RegisterFile, of: Words): readonly (readonly [Bilingual, string])[] {
  const { procedure, register, regionCode, removed, corpus, asOf } = file;
  const document = documentById(corpus, procedure.documentId);
  const cited = (source: Procedure['register']['source']): string =>
    citationLine(resolveCitation(corpus, source), of, documentNames(corpus));
  const { quotaTotal } = procedure;
  return [
    [{ zh: '名录', en: 'Register' }, `${of(register.title)} (${register.id})`],
    [{ zh: '列入的依据', en: 'Entered under' }, cited(procedure.register.source)],
    [{ zh: '文件', en: 'Document' }, `《${document.innerTitle ?? document.title}》${document.documentNumber ?? ''}`],
    ...(quotaTotal === null ? [] : [[{ zh: '名额表', en: 'Table of places' }, cited(quotaTotal.source)] as const]),
    ...(quotaTotal === null ? [] : [[{ zh: '名额合计', en: 'Places in all' }, String(quotaTotal.places)] as const]),
    [
      { zh: '名额的计法', en: 'How places count' },
      of({ zh: '“其中”计入名额之内，只计一次', en: '“Of which” counts inside the places, once' }),
    ],
    [{ zh: '截至', en: 'As of' }, asOf],
    [
      { zh: '地区', en: 'Region' },
      regionCode === null ? of({ zh: '全部', en: 'all' }) : `${regionName(regionCode, regionCode, file.language)} (${regionCode})`,
    ],
    [
      { zh: '范围', en: 'Covers' },
      removed
        ? of({ zh: '在库的与已移出的', en: 'entries, and those that have left' })
        : of({ zh: '在库的', en: 'entries that have not left' }),
    ],
    [{ zh: '行数', en: 'Rows' }, String(register.total)],
    [{ zh: '空格', en: 'Empty cells' }, of({ zh: '未填写，不是零', en: 'Not given; never nought' })],
    [{ zh: '数据版本', en: 'Data version' }, corpus.dataVersion],
  ];
}

/** A register as a workbook (名录表): its entries with their history, the table of places, and 口径. */
export function registerWorkbook(file: RegisterFile): Workbook {
  const of: Words = (words) => words[file.language];
  return {
    sheets: [entrySheet(file, of), placeSheet(file, of)],
    notes: {
      name: of({ zh: '口径', en: 'Notes' }),
      heads: [of({ zh: '项目', en: 'Item' }), of({ zh: '说明', en: 'Note' })],
      rows: notesOf(file, of).map(([item, text]) => [of(item), text]),
    },
  };
}
