import { join } from 'node:path';
import { findViolations } from './find-violations.ts';

const violations = findViolations(join(import.meta.dirname, '../..'));
for (const { rule, file, message } of violations) process.stderr.write(`${file}: [${rule}] ${message}\n`);
process.stdout.write(`${violations.length} boundary violations\n`);
process.exitCode = violations.length === 0 ? 0 : 1;
