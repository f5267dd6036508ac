import { catalogue } from '../fact/catalogue.ts';
import { factsOf } from '../formula/expression.ts';
import type { ExpressionType } from '../formula/type.ts';
import { Problem } from '../problem.ts';
import { operation } from './operation.ts';
import { issueInFile, textOfFile } from './own-file.ts';
import { policyCheck } from './policy.contract.ts';

function resultText(type: ExpressionType): string {
  const unit = 'unit' in type && typeof type.unit === 'string' ? ` ${type.unit}` : '';
  return `${type.kind}${unit}`;
}

export const policyCheckOperation = operation(policyCheck, async (file, { corpus }) => {
  const { readRules } = await import('../formula/text/read-rules.ts');
  const read = readRules(textOfFile(file), catalogue);
  if (!read.ok) {
    const issues = read.faults.map((fault) => issueInFile(file, fault, fault));
    const { length } = issues;
    throw new Problem('invalid-input', { zh: `规则文件有 ${length} 处错误`, en: `The rule file has ${length} faults` }, issues);
  }
  const rules = [...read.rules].map(([name, rule]) => ({ name, result: resultText(rule.type), facts: [...factsOf(rule.expression)] }));
  return { dataVersion: corpus.dataVersion, rules, parameters: [...read.parameters.keys()] };
});
