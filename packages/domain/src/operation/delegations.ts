import {
  type Account,
  type AccountIndex,
  accountDecider,
  accountIn,
  accountIndex,
  accountStream,
  type Delegation,
  delegableRoles,
} from '../casework/accounts.ts';
import { type Casework, requireSession, type Session } from '../casework/session.ts';
import { execute } from '../ledger/decider.ts';
import { notFound, Problem } from '../problem.ts';
import { caseworkLedger, caseworkOf } from './casework.ts';
import { delegationsEnd, delegationsGrant, delegationsList } from './delegations.contract.ts';
import { operation } from './operation.ts';

type Person = Delegation['to'];

function view({ ended, ...one }: Account['delegations'][number], by: Person, today: string) {
  const state = ended
    ? ('ended' as const)
    : today < one.from
      ? ('not-yet' as const)
      : today <= one.until
        ? ('running' as const)
        : ('over' as const);
  return { ...one, by, state };
}

function index(casework: Casework): Promise<AccountIndex> {
  return casework.models.current(accountIndex, caseworkLedger);
}

/** One's own account: whoever is signed in otherwise than by an account of this ledger has nothing to lend. */
async function ownAccount(casework: Casework, { account }: Session): Promise<Account> {
  const own = accountIn(await index(casework), account.id);
  if (own === null) throw notFound({ zh: '账户', en: 'account' }, account.id);
  return own;
}

async function change(casework: Casework, session: Session, command: Parameters<typeof accountDecider.decide>[1]): Promise<Account> {
  const { ledger, now, commandId } = casework;
  const actor = {
    ...session.account,
    role: session.memberships[0]?.role ?? 'applicant',
    organisation: session.memberships[0]?.organisation ?? null,
  };
  const context = { ledger, name: caseworkLedger, actor, at: now, commandId, expectedVersion: null, reason: null };
  const { state } = await execute(accountDecider, accountStream(session.account.id), command, context);
  if (state === null) throw new Error('an account that was changed has no state');
  return state;
}

export const delegationsGrantOperation = operation(delegationsGrant, async ({ to, role, from, until, reason }, context) => {
  const casework = caseworkOf(context);
  const session = requireSession(casework);
  const today = casework.now.slice(0, 10);
  await ownAccount(casework, session);
  const other = accountIn(await index(casework), to);
  if (other === null || other.closed) throw notFound({ zh: '账户', en: 'account' }, to);
  // Whoever decides upon applications may not also make one, in whosever name.
  if (other.memberships.some((one) => (one.role === 'applicant') !== (role === 'applicant'))) {
    throw new Problem('conflict', {
      zh: '申报与审批不能由同一账户办理，请另选代办人',
      en: 'Applying and deciding may not be in one hand; choose someone else',
    });
  }
  const id = casework.commandId.slice(0, 16);
  const delegation = { id, to: { id: other.id, name: other.name }, role, from: from ?? today, until, reason };
  const account = await change(casework, session, { type: 'delegate', delegation });
  const made = account.delegations.find((one) => one.id === id);
  if (made === undefined) throw new Error('a delegation that was granted is not there');
  return { delegation: view(made, session.account, today) };
});

export const delegationsEndOperation = operation(delegationsEnd, async ({ id }, context) => {
  const casework = caseworkOf(context);
  const session = requireSession(casework);
  await ownAccount(casework, session);
  const account = await change(casework, session, { type: 'end-delegation', id });
  const ended = account.delegations.find((one) => one.id === id);
  if (ended === undefined) throw notFound({ zh: '委托', en: 'delegation' }, id);
  return { delegation: view(ended, session.account, casework.now.slice(0, 10)) };
});

export const delegationsListOperation = operation(delegationsList, async (_input, context) => {
  const casework = caseworkOf(context);
  const { account } = requireSession(casework);
  const today = casework.now.slice(0, 10);
  const accounts = await index(casework);
  const principals = Object.hasOwn(accounts.principals, account.id) ? (accounts.principals[account.id] ?? []) : [];
  const received = principals.flatMap((principal) => {
    const by = accountIn(accounts, principal);
    return by === null
      ? []
      : by.delegations.filter((one) => one.to.id === account.id).map((one) => view(one, { id: by.id, name: by.name }, today));
  });
  const own = accountIn(accounts, account.id);
  const given = (own?.delegations ?? []).map((one) => view(one, account, today));
  const lendable = delegableRoles.filter((role) => own?.memberships.some((one) => one.role === role));
  return { asOf: today, given, received, lendable };
});
