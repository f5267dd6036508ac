import { checkCreditCode } from '../credit-code.ts';
import { creditCodesCheck } from './credit-codes.contract.ts';
import { operation } from './operation.ts';

export const creditCodesCheckOperation = operation(creditCodesCheck, ({ code }) => checkCreditCode(code));
