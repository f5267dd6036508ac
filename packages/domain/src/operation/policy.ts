import { catalogue } from '../fact/catalogue.ts';
import { factsOf } from '../formula/expression.ts';
import type { RuleFault } from '../formula/text/read-rules.ts';
import type { ExpressionType } from '../formula/type.ts';
import { Problem, type ProblemIssue } from '../problem.ts';
import { bytesFromBase64 } from './base64.ts';
import { operation } from './operation.ts';
import { policyCheck } from './policy.contract.ts';

/** The text of a file that people save in UTF-8 or, on many office machines, in GB18030. */
function textOfBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function issueOf({ code, line, column, pointer, detail }: RuleFault, within: string): ProblemIssue {
  const zh = line === null ? '' : `第 ${line} 行${column === null ? '' : `第 ${column} 列`}：`;
  const en = line === null ? '' : `line ${line}${column === null ? '' : `, column ${column}`}: `;
  return { pointer: `/${within}${pointer}`, code, detail: { zh: `${zh}${detail.zh}`, en: `${en}${detail.en}` } };
}

function resultText(type: ExpressionType): string {
  const unit = 'unit' in type && typeof type.unit === 'string' ? ` ${type.unit}` : '';
  return `${type.kind}${unit}`;
}

export const policyCheckOperation = operation(policyCheck, async ({ text, fileBase64 }, { corpus }) => {
  const { readRules } = await import('../formula/text/read-rules.ts');
  const read = readRules(text ?? textOfBytes(bytesFromBase64(fileBase64 ?? '')), catalogue);
  if (!read.ok) {
    const issues = read.faults.map((fault) => issueOf(fault, text === undefined ? 'fileBase64' : 'text'));
    const { length } = issues;
    throw new Problem('invalid-input', { zh: `规则文件有 ${length} 处错误`, en: `The rule file has ${length} faults` }, issues);
  }
  const rules = [...read.rules].map(([name, rule]) => ({ name, result: resultText(rule.type), facts: [...factsOf(rule.expression)] }));
  return { dataVersion: corpus.dataVersion, rules, parameters: [...read.parameters.keys()] };
});
