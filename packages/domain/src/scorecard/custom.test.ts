import { expect, test } from 'vitest';
import { openCase } from '../benefit/match.ts';
import { catalogue } from '../fact/catalogue.ts';
import { questions } from '../fact/questions.ts';
import { customScorecard } from './custom.ts';
import { type CustomScorecardDefinition, customScorecardDefinition } from './definition.ts';
import { rankSubjects } from './rank.ts';
import { scoreFor } from './score.ts';

const book = { benefits: [], catalogue, questions, parameters: new Map() };
const corpus = { dataVersion: 'test', documents: [] };
const t = (zh: string) => ({ zh, en: 'text' });

const definition: CustomScorecardDefinition = {
  id: 'incubators',
  title: t('孵化器绩效'),
  source: { kind: 'reference', issuer: '某市科技局', title: '样本评分办法', documentNumber: null, article: null, date: null, sources: 1 },
  passMark: '60',
  passInclusive: true,
  groups: [
    {
      id: 'results',
      title: t('孵化绩效'),
      max: '100',
      atLeast: null,
      items: [
        {
          id: 'tenants',
          title: t('在孵企业'),
          weight: '0.5',
          max: '100',
          by: {
            kind: 'fact',
            fact: 'incubator.tenants',
            better: 'higher',
            bands: [
              { bound: '50', points: '100' },
              { bound: '20', points: '60' },
            ],
            otherwise: '0',
          },
        },
        {
          id: 'service',
          title: t('服务'),
          weight: '0.5',
          max: '100',
          by: { kind: 'fact', fact: 'incubator.eventsPerYear', better: 'higher', bands: [{ bound: '10', points: '80' }], otherwise: '20' },
        },
      ],
    },
  ],
  grades: [
    { name: t('优秀'), from: '85', inclusive: true },
    { name: t('合格'), from: '60', inclusive: true },
  ],
  consecutiveFailures: { times: 2, consequence: t('取消资格') },
};

function score(facts: Record<string, number>) {
  return scoreFor(openCase(book, facts, '2021-06-01', corpus), customScorecard(definition, catalogue));
}

test('weights are the user’s own', () => {
  expect(customScorecardDefinition.parse(definition)).toEqual(definition);
  expect(score({ 'incubator.tenants': 55, 'incubator.eventsPerYear': 12 })).toMatchObject({
    total: '90',
    pass: 'yes',
    grade: { zh: '优秀' },
  });
  expect(score({ 'incubator.tenants': 25 })).toMatchObject({ total: { min: '40', max: '70' }, pass: 'undecided', grade: null });
});

test('ties share a rank, and failures in a row have their consequence', () => {
  const scorecard = customScorecard(definition, catalogue);
  const subjects = [
    { subject: 'c', score: score({ 'incubator.tenants': 5, 'incubator.eventsPerYear': 0 }), history: ['no'] as const },
    { subject: 'a', score: score({ 'incubator.tenants': 55, 'incubator.eventsPerYear': 12 }), history: [] },
    { subject: 'b', score: score({ 'incubator.tenants': 80, 'incubator.eventsPerYear': 30 }), history: ['no'] as const },
  ];
  const { rows } = rankSubjects(scorecard, subjects, '2021-06-01', 'test');
  expect(rows.map((row) => [row.subject, row.rank, row.failures, row.consequence?.zh ?? null])).toEqual([
    ['a', 1, 0, null],
    ['b', 1, 0, null],
    ['c', 3, 2, '取消资格'],
  ]);
});

test('a wrong definition is refused with the place named', () => {
  const wrong = structuredClone(definition);
  const item = wrong.groups[0]?.items[0];
  if (item?.by.kind === 'fact') item.by.fact = 'incubator.tenant';
  expect(() => customScorecard(wrong, catalogue)).toThrow(
    expect.objectContaining({ issues: [expect.objectContaining({ pointer: '/groups/0/items/0/by/fact' })] }),
  );
});
