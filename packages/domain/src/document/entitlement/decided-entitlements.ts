import type { PolicyDocument } from '../model.ts';
import { findEntitlements } from './find-entitlements.ts';
import type { Entitlement } from './model.ts';

/** The entitlements of a document as far as people have decided on them: accepted ones are checked, rejected ones are left out, the rest stays machine-read. */
export function decidedEntitlements(document: PolicyDocument): Entitlement[] {
  const decided = new Map((document.decidedEntitlements ?? []).map(({ at, accepted }) => [at, accepted]));
  return findEntitlements(document).flatMap((one): Entitlement[] => {
    const accepted = decided.get(one.citation.cleanSpan[0]);
    if (accepted === undefined) return [one];
    return accepted ? [{ ...one, confidence: 'checked' }] : [];
  });
}
