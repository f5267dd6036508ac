import { delegationsEnd, delegationsGrant, delegationsList, expertsList, sessionGet } from '@kechuang/domain/contracts';
import { roleWords } from '@kechuang/domain/words';
import type { z } from 'zod';
import type { View } from '../io.ts';
import { type Renderer, renderer } from './renderer.ts';
import { bold, paragraph, table } from './table.ts';
import { said } from './words.ts';

type Delegation = z.output<typeof delegationsGrant.output>['delegation'];

const delegationStates = {
  'not-yet': { zh: '○ 未开始', en: '○ not yet' },
  running: { zh: '● 在期', en: '● running' },
  over: { zh: '■ 已到期', en: '■ over' },
  ended: { zh: '✖ 已收回', en: '✖ ended' },
} as const;

const sessionView = renderer(sessionGet, (answer, view) => {
  const who =
    answer.account === null
      ? said(
          view,
          answer.casework ? '未登录' : '未登录，此处没有账本',
          answer.casework ? 'Not signed in' : 'Not signed in; there is no ledger here',
        )
      : `${answer.account.name}（${answer.account.id}）`;
  const roles = answer.memberships.map((one) => [
    `${roleWords[one.role][view.language]} ${one.role}${one.onBehalfOf === undefined ? '' : said(view, `（代${one.onBehalfOf.name}）`, ` (for ${one.onBehalfOf.name})`)}`,
    one.region ?? '',
    one.organisation ?? '',
  ]);
  const held =
    roles.length === 0
      ? ''
      : table(
          [{ head: said(view, '角色', 'Role') }, { head: said(view, '地区', 'Region') }, { head: said(view, '单位', 'Organisation') }],
          roles,
          view,
        );
  return paragraph(answer.readOnly ? `${who} ${said(view, '只读', 'read only')}` : who, view) + held;
});

const expertsView = renderer(expertsList, ({ experts }, view) =>
  experts.length === 0
    ? paragraph(
        said(view, '还没有专家账户，请用 kechuang accounts create 建立', 'No expert accounts yet; make one with kechuang accounts create'),
        view,
      )
    : table(
        [
          { head: said(view, '账户', 'Account'), min: 12 },
          { head: said(view, '姓名', 'Name'), min: 8 },
          { head: said(view, '单位', 'Organisation'), min: 12 },
        ],
        experts.map((one) => [one.id, one.name, one.organisation ?? '']),
        view,
      ),
);

function delegationRows(all: readonly Delegation[], view: View): string {
  const rows = all.map((one) => [
    delegationStates[one.state][view.language],
    `${one.by.name} → ${one.to.name}`,
    roleWords[one.role][view.language],
    `${one.from} – ${one.until}`,
    one.id,
  ]);
  const columns = [
    { head: said(view, '状态', 'State') },
    { head: said(view, '委托', 'Delegation'), min: 12 },
    { head: said(view, '角色', 'Role') },
    { head: said(view, '日期', 'Days') },
    { head: said(view, '编号', 'Id') },
  ];
  return all.length === 0 ? paragraph(said(view, '没有', 'None'), view) : table(columns, rows, view);
}

const delegationsView = renderer(
  delegationsList,
  (answer, view) =>
    `${bold(said(view, '我给出的', 'Given'), view)}\n${delegationRows(answer.given, view)}\n${bold(said(view, '我收到的', 'Received'), view)}\n${delegationRows(answer.received, view)}`,
);

/** Views of who is signed in, who may be asked for an opinion, and who stands in for whom. */
export const peopleViews = {
  'session.get': sessionView,
  'experts.list': expertsView,
  'delegations.grant': renderer(delegationsGrant, (answer, view) => delegationRows([answer.delegation], view)),
  'delegations.end': renderer(delegationsEnd, (answer, view) => delegationRows([answer.delegation], view)),
  'delegations.list': delegationsView,
} as const satisfies Readonly<Record<string, Renderer>>;
