import { citationLine, type DocumentName, documentNames, type Words } from '../benefit/citation-line.ts';
import { column } from '../benefit/workbook/match-workbook.ts';
import type { Corpus } from '../corpus.ts';
import type { Bilingual, Language } from '../language.ts';
import type { Sheet, Workbook } from '../workbook/model.ts';
import type { Scorecard } from './model.ts';
import { type RankedSubject, rankSubjects } from './rank.ts';
import type { Points, RankingResult, ScoreResult } from './schema.ts';

const passWords: Readonly<Record<ScoreResult['pass'], Bilingual>> = {
  yes: { zh: '达标', en: 'passes' },
  no: { zh: '未达标', en: 'does not pass' },
  undecided: { zh: '尚未确定', en: 'undecided' },
};

const point: Bilingual = { zh: '分', en: 'points' };

function ends(points: Points): readonly [string, string] {
  return typeof points === 'string' ? [points, points] : [points.min, points.max];
}

function rankSheet({ rows }: RankingResult, of: Words): Sheet {
  const columns = [
    column(of, { zh: '名次', en: 'Rank' }, 'number', 8),
    column(of, { zh: '单位', en: 'Subject' }, 'text', 30),
    column(of, { zh: '得分下限', en: 'Points, at least' }, 'number', 12, point),
    column(of, { zh: '得分上限', en: 'Points, at most' }, 'number', 12, point),
    column(of, { zh: '结果', en: 'Result' }, 'text', 12),
    column(of, { zh: '等级', en: 'Grade' }, 'text', 12),
    column(of, { zh: '连续不合格', en: 'Failures in a row' }, 'number', 12, { zh: '次', en: 'times' }),
    column(of, { zh: '后果', en: 'What follows' }, 'text', 30),
  ];
  const cells = rows.map((row) => [
    String(row.rank),
    row.subject,
    ...ends(row.total),
    of(passWords[row.pass]),
    row.grade === null ? null : of(row.grade),
    String(row.failures),
    row.consequence === null ? null : of(row.consequence),
  ]);
  return { name: of({ zh: '排名', en: 'Ranks' }), columns, rows: cells };
}

function itemSheet(subjects: readonly RankedSubject[], ranking: RankingResult, of: Words, nameOf: DocumentName): Sheet {
  const columns = [
    column(of, { zh: '单位', en: 'Subject' }, 'text', 30),
    column(of, { zh: '指标', en: 'Item' }, 'text', 26),
    column(of, { zh: '得分下限', en: 'Points, at least' }, 'number', 12, point),
    column(of, { zh: '得分上限', en: 'Points, at most' }, 'number', 12, point),
    column(of, { zh: '满分', en: 'Out of' }, 'number', 8, point),
    column(of, { zh: '依据', en: 'Worked out from' }, 'text', 40),
    column(of, { zh: '出处', en: 'Source' }, 'text', 44),
  ];
  const byName = new Map(subjects.map((one) => [one.subject, one]));
  const rows = ranking.rows.flatMap(({ subject }) =>
    (byName.get(subject)?.score.items ?? []).map((item) => [
      subject,
      of(item.title),
      ...ends(item.points),
      item.max,
      of(item.basis),
      citationLine(item.citation, of, nameOf),
    ]),
  );
  return { name: of({ zh: '各项得分', en: 'Points of each item' }), columns, rows };
}

/** A ranking as a workbook (排名表): ranks, points of each item, and what they rest on. */
export function rankingWorkbook(
  scorecard: Scorecard,
  subjects: readonly RankedSubject[],
  asOf: string,
  corpus: Corpus,
  language: Language,
): Workbook {
  const of: Words = (words) => words[language];
  const { dataVersion } = corpus;
  const ranking = rankSubjects(scorecard, subjects, asOf, dataVersion);
  const { passMark, grades, consecutiveFailures } = scorecard;
  const from = (inclusive: boolean, value: string): string => `${inclusive ? '≥' : '>'} ${value}`;
  const notes: readonly (readonly [Bilingual, string])[] = [
    [{ zh: '评分表', en: 'Scorecard' }, `${of(scorecard.title)} (${scorecard.id})`],
    [{ zh: '判断日期', en: 'Judged as of' }, asOf],
    [{ zh: '数据版本', en: 'Data version' }, dataVersion],
    [{ zh: '满分', en: 'Out of' }, scorecard.max],
    [{ zh: '合格线', en: 'Pass mark' }, from(passMark.inclusive, passMark.value)],
    ...grades.map((grade) => [{ zh: '等级', en: 'Grade' }, `${of(grade.name)} ${from(grade.inclusive, grade.from)}`] as const),
    ...(consecutiveFailures === null
      ? []
      : [
          [
            { zh: '连续不合格', en: 'Failures in a row' },
            `${of({ zh: `${consecutiveFailures.times} 次`, en: `${consecutiveFailures.times} times` })}: ${of(consecutiveFailures.consequence)}`,
          ] as const,
        ]),
    [
      { zh: '排名', en: 'Ranks' },
      of({
        zh: '按已能确定的最低分排序，再按最高分；同分同名次，其后名次顺延。资料不全或由专家打分的，得分是区间，不按零分算',
        en: 'By what is certain at least, then by the most that can be reached. Equal scores share a rank and the next is skipped. Where answers are missing or experts decide, the score is a range and never nought',
      }),
    ],
    ...[...scorecard.notes, ...ranking.notes].map((note) => [{ zh: '说明', en: 'Note' }, of(note)] as const),
  ];
  return {
    sheets: [rankSheet(ranking, of), itemSheet(subjects, ranking, of, documentNames(corpus))],
    notes: {
      name: of({ zh: '口径', en: 'Notes' }),
      heads: [of({ zh: '项目', en: 'Item' }), of({ zh: '说明', en: 'Note' })],
      rows: notes.map(([item, text]) => [of(item), text]),
    },
  };
}
