/** Why a target cannot express a rule exactly. */
export type RefusalReason = 'judgement' | 'not-in-force' | 'unrounded-quotient' | 'set' | 'too-wide' | 'too-large' | 'no-bounds';

/** A target that cannot express a rule exactly says so; it never comes close. The reference evaluator still can. */
export class NotExpressible extends Error {
  override readonly name = 'NotExpressible';
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
