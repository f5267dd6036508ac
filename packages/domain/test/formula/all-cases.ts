import { arithmeticCases } from './arithmetic.cases.ts';
import type { Case } from './case.ts';
import { derivedCases } from './derived.cases.ts';
import { logicCases } from './logic.cases.ts';
import { tableCases } from './table.cases.ts';

/** The case table: every interpreter runs every row, or refuses it by name. */
export const allCases: readonly Case[] = [...arithmeticCases, ...logicCases, ...tableCases, ...derivedCases];
