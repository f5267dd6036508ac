import { resolveCitation } from '../benefit/source.ts';
import { attachmentLimit, attachmentTypes } from '../casework/attachments.ts';
import type { Source } from '../formula/source.ts';
import { checkQuotas } from '../procedure/check-quotas.ts';
import { operation } from './operation.ts';
import { procedureById, procedures } from './procedure-catalogue.ts';
import { proceduresGet, proceduresList } from './procedures.contract.ts';

export const proceduresListOperation = operation(proceduresList, () => ({
  total: procedures.length,
  procedures: procedures.map((procedure) => ({ ...procedure, stages: procedure.stages.length })),
}));

export const proceduresGetOperation = operation(proceduresGet, ({ id }, { corpus }) => {
  const procedure = procedureById(id);
  const { register, classes, stages, actions, quotas, quotaTotal, call, funding, removal } = procedure;
  const cited = (source: Source) => resolveCitation(corpus, source);
  return {
    dataVersion: corpus.dataVersion,
    procedure: {
      ...procedure,
      register: { ...register, citation: resolveCitation(corpus, register.source) },
      classes: classes.map((one) => ({
        ...one,
        levels: [...one.levels],
        citation: resolveCitation(corpus, one.source),
        departmentCitation: resolveCitation(corpus, one.departmentSource),
      })),
      sections: procedure.sections.map((section) => ({
        ...section,
        documents: [...section.documents],
        classes: section.classes === null ? null : [...section.classes],
      })),
      stages: stages.map((stage) => ({
        ...stage,
        clock:
          stage.clock === null
            ? null
            : { ...stage.clock, workingDays: stage.clock.workingDays === 'unstated' ? null : stage.clock.workingDays },
        citation: stage.source === null ? null : resolveCitation(corpus, stage.source),
      })),
      actions: actions.map((action) => ({
        ...action,
        from: [...action.from],
        roles: [...action.roles],
        needs: [...action.needs],
        citation: action.source === null ? null : resolveCitation(corpus, action.source),
      })),
      quotas: quotas.map((quota) => ({ ...quota, sharedWith: [...quota.sharedWith], citation: cited(quota.source) })),
      places: quotas.reduce((sum, quota) => sum + quota.places, 0),
      quotaTotal: quotaTotal === null ? null : { ...quotaTotal, citation: cited(quotaTotal.source) },
      quotaFindings: checkQuotas(procedure),
      call: call === null ? null : { citation: cited(call.source) },
      funding:
        funding === null
          ? null
          : { benefitId: funding.benefitId, citation: cited(funding.source), exceptionCitation: cited(funding.exceptionSource) },
      removal: removal === null ? null : { citation: cited(removal.source), note: removal.note },
      upload: { maxBytes: attachmentLimit, types: [...attachmentTypes] },
      notes: [...procedure.notes],
    },
  };
});
