import {
  bilingual,
  contractById,
  contracts,
  inputFields,
  type Language,
  type OperationContract,
  Problem,
  type ProblemKind,
  problemKinds,
} from '@kechuang/domain/contracts';
import { Command, CommanderError, Option } from 'commander';
import { z } from 'zod';
import { answer } from './answer.ts';
import { addBatchFlags, isFileBatch, runFileBatch } from './batch.ts';
import { addCallFlags, callFlags, callOptions, saveFile } from './call-flags.ts';
import { kebabCase, positionalName } from './flags.ts';
import { groupHelp, operationHelp, rootHelp, serveHelp } from './help.ts';
import type { Io, View } from './io.ts';
import { addLocalCommands, localGroups, localVerbs } from './local/commands.ts';
import { factField, rawInput } from './raw-input.ts';
import { describeProblem } from './report-problem.ts';
import { describeUsage, UsageError } from './usage.ts';

const thrownProblem = z.looseObject({
  kind: z.custom<ProblemKind>((kind) => typeof kind === 'string' && Object.hasOwn(problemKinds, kind)),
  detail: bilingual,
});

const collect = (value: string, before: string[] = []): string[] => [...before, value];

/** Language by `--lang`, else KECHUANG_LANG, else Chinese; read before anything else because help and errors need it. */
function languageOf(args: readonly string[], env: Io['env']): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at < 0 ? env.KECHUANG_LANG : args[at]?.includes('=') ? args[at]?.slice('--lang='.length) : args[at + 1];
  return asked?.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

interface Session {
  readonly io: Io;
  readonly view: View;
  /** Where the run has got to, for the words of an error. */
  path: string;
  contract: OperationContract | null;
  exitCode: number;
}

function commonOptions(command: Command): Command {
  return command.option('--json').option('--lang <zh|en>').option('--api <url>').option('--no-color');
}

/** Exit code of a command that was asked to say by it whether a condition holds (UX 9A): 10 where it does not. */
function conditionCode({ command }: OperationContract, output: unknown): number {
  const counts = new Map(Object.entries(Object(output)));
  return (command.conditionAt ?? []).some((name) => counts.get(name) !== 0) ? 10 : 0;
}

async function runOperation(
  contract: OperationContract,
  operands: readonly (string | undefined)[],
  options: Record<string, unknown>,
  session: Session,
): Promise<void> {
  const { io, view } = session;
  if (isFileBatch(contract, operands[0], options)) {
    session.exitCode = await runFileBatch(operands[0], options, io, view);
    return;
  }
  const texts = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(options)) if (Array.isArray(value)) texts.set(name, value.map(String));
  for (const [index, name] of (contract.command.positional ?? []).entries()) {
    const operand = operands[index];
    if (operand !== undefined) texts.set(name, [operand]);
  }
  const facts = Array.isArray(options.fact) ? options.fact.map(String) : [];
  const input = await rawInput(contract, { texts, facts }, io);
  const api = typeof options.api === 'string' ? options.api : io.env.KECHUANG_API || null;
  const key = io.env.KECHUANG_KEY || null;
  const text = await answer(contract, input, { api, key, language: view.language, ...callOptions(options) });
  if (typeof options.output === 'string') {
    const bytes = await saveFile(contract, JSON.parse(text), options.output);
    io.err(view.language === 'zh' ? `已存为 ${options.output}，${bytes} 字节\n` : `Saved as ${options.output}, ${bytes} bytes\n`);
    return;
  }
  if (options.exitCode === true) session.exitCode = conditionCode(contract, JSON.parse(text));
  if (options.json === true) {
    io.out(text);
    return;
  }
  const { render } = await import('./render/index.ts');
  const coloured = view.colour && options.color !== false;
  io.out(render(contract.id, JSON.parse(text), { ...view, colour: coloured }));
}

function addOperation(group: Command, contract: OperationContract, session: Session): void {
  const command = commonOptions(group.command(contract.id.split('.')[1] ?? contract.id)).allowExcessArguments(false);
  const positional = contract.command.positional ?? [];
  for (const name of positional) command.argument(`[${positionalName(name)}]`);
  for (const field of inputFields(contract)) {
    // A yes-or-no flag says yes by standing there; `--todo false` still says no.
    const flag = field.type === 'boolean' ? `--${kebabCase(field.name)} [value]` : `--${kebabCase(field.name)} <value>`;
    command.addOption(new Option(flag).preset('true').argParser(collect));
  }
  if (factField(contract) !== null) command.option('--fact <id=value>', '', collect);
  addBatchFlags(command, contract);
  addCallFlags(command, contract);
  command.configureHelp({ formatHelp: () => operationHelp(contract, session.view) });
  command.action(async () => {
    session.contract = contract;
    session.path = `kechuang ${contract.id.replace('.', ' ')}`;
    await runOperation(contract, command.args, command.optsWithGlobals(), session);
  });
}

function addServe(program: Command, session: Session): void {
  const command = program.command('serve').option('--port <number>').option('--host <address>').option('--demo').option('--lang <zh|en>');
  command.configureHelp({ formatHelp: () => serveHelp(session.view) });
  command.action(async () => {
    session.path = 'kechuang serve';
    const { serveUntilStopped } = await import('./serve.ts');
    session.exitCode = await serveUntilStopped(command.opts());
  });
}

/** Commands for every group; only the operation that was asked for gets its flags, so that starting stays quick. */
function buildProgram(asked: string | undefined, verb: string | undefined, session: Session): Command {
  const { io, view } = session;
  const program = new Command('kechuang')
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => {} })
    .configureHelp({ formatHelp: () => rootHelp(view) })
    .helpCommand(false);
  commonOptions(program).action(() => {
    if (program.args.length > 0) throw new CommanderError(2, 'commander.unknownCommand', `unknown command '${program.args[0]}'`);
    io.out(rootHelp(view));
  });
  program.allowExcessArguments();
  const groups = [...new Set(contracts.map((contract) => contract.id.split('.')[0] ?? ''))];
  for (const name of groups) {
    const group = program
      .command(name)
      .allowExcessArguments()
      .configureHelp({ formatHelp: () => groupHelp(name, view) });
    if (name !== asked) continue;
    group.action(() => {
      const [unknown] = group.args;
      if (unknown !== undefined) throw new CommanderError(2, 'commander.unknownCommand', `unknown command '${unknown}'`);
      io.err(groupHelp(name, view));
      session.exitCode = 2;
    });
    for (const contract of contracts) {
      if (contract.id === `${name}.${verb}`) addOperation(group, contract, session);
    }
  }
  addServe(program, session);
  if (localGroups.some(([name]) => name === asked))
    addLocalCommands(program, io, view, (path) => {
      session.path = path;
    });
  return program;
}

/** The words of a command line that name the command: neither flags nor the values of the flags that may stand before it. */
function commandWords(args: readonly string[]): string[] {
  return args.filter((arg, index) => !arg.startsWith('-') && args[index - 1] !== '--lang' && args[index - 1] !== '--api');
}

/** The names that a wrong word may have been meant for, where the command line went wrong. */
function namesAt(args: readonly string[], error: CommanderError | UsageError): { path: string; names: string[] } {
  const [group = '', verb = ''] = commandWords(args);
  const contract = contractById(`${group}.${verb}`);
  const common = ['--json', '--lang', '--api', '--no-color', '--help'];
  if (error instanceof CommanderError && error.code === 'commander.unknownOption' && contract !== null) {
    return {
      path: `kechuang ${group} ${verb}`,
      names: [
        ...inputFields(contract).map((field) => `--${kebabCase(field.name)}`),
        ...(factField(contract) === null ? [] : ['--fact']),
        ...callFlags(contract).map(([flag]) => flag.split(' ', 1)[0] ?? ''),
        ...common,
      ],
    };
  }
  if (contract !== null) return { path: `kechuang ${group} ${verb}`, names: [] };
  const verbs = [
    ...contracts.filter((one) => one.id.startsWith(`${group}.`)).map((one) => one.id.slice(group.length + 1)),
    ...localVerbs(group),
  ];
  if (verbs.length > 0)
    return {
      path: `kechuang ${group}`,
      names: error instanceof CommanderError && error.code === 'commander.unknownOption' ? common : verbs,
    };
  return {
    path: 'kechuang',
    names: [
      ...new Set(contracts.flatMap((one) => [one.id.split('.')[0] ?? '', one.id])),
      'serve',
      ...localGroups.map(([name]) => name),
      ...common,
    ],
  };
}

/** The problem that was thrown. The store is a package of its own with its own copy of the class, so what counts is the name. */
function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (!(error instanceof Error) || error.name !== 'Problem') return null;
  const { kind, detail } = thrownProblem.parse(error);
  return new Problem(kind, detail);
}

/** Runs one command line and gives its exit code. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const language = languageOf(args, io.env);
  const colour = io.isTerminal && !io.env.NO_COLOR && !args.includes('--no-color');
  const session: Session = {
    io,
    view: { language, width: Math.min(io.columns, 100), colour },
    path: 'kechuang',
    contract: null,
    exitCode: 0,
  };
  const [asked, verb, third] = commandWords(args);
  try {
    const asking = asked === 'help' ? [...args.filter((arg) => arg !== 'help'), '--help'] : [...args];
    await buildProgram(asked === 'help' ? verb : asked, asked === 'help' ? third : verb, session).parseAsync(asking, { from: 'user' });
    return session.exitCode;
  } catch (error) {
    const problem = problemOf(error);
    if (problem !== null) {
      io.err(describeProblem(problem, session.contract, language));
      return problemKinds[problem.kind].exitCode;
    }
    // Ctrl-C, after what was begun has been cleared away; 130 is what a shell expects.
    if (error instanceof Error && error.name === 'Interrupt') return 130;
    if (error instanceof CommanderError || error instanceof UsageError) {
      if (error instanceof CommanderError && error.code === 'commander.helpDisplayed') return 0;
      const { path, names } = namesAt(args, error);
      io.err(describeUsage(error, path, names, language));
      return 2;
    }
    const detail = error instanceof Error ? error.message : String(error);
    io.err(describeProblem(new Problem('unexpected', { zh: detail, en: detail }), null, language));
    return 1;
  }
}
