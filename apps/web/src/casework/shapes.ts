import type { InputOf, OutputOf } from '../kechuang.ts';

/** The shapes of casework, taken from the operations that give them. */
export type CaseView = OutputOf<'cases.get'>['case'];
export type CaseSummary = OutputOf<'cases.list'>['cases'][number];
export type Notice = OutputOf<'notices.list'>['notices'][number];
export type Deadline = NonNullable<CaseView['deadline']>;
export type Attention = CaseSummary['attention'];
export type Task = CaseView['tasks'][number];
export type CaseFile = Task['files'][number];
/** A move that whoever looks at the case may make. */
export type Move = CaseView['allowed'][number];
export type Need = Move['needs'][number];
/** What comes with a move. */
export type Payload = NonNullable<InputOf<'cases.act'>['payload']>;
export type Procedure = OutputOf<'procedures.get'>['procedure'];
export type HistoryEntry = OutputOf<'cases.history'>['history'][number];
export type RegisterEntry = OutputOf<'registers.entries'>['entries'][number];
export type Places = OutputOf<'registers.entries'>['places'][number];
/** A year's call as everyone sees it (年度通知). */
export type Call = OutputOf<'calls.list'>['calls'][number];
