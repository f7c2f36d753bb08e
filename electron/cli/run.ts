import { fail, ok } from '#core/protocol/result.ts'
import { unreachable } from '#core/protocol/unreachable.ts'
import { sourcePaths } from '../engine/sourcePaths.ts'
import { type CommandLine, parseCommandLine } from './commandLine.ts'
import { usageFailure } from './failure.ts'
import { messageLanguage } from './locale.ts'
import type { CommandResult } from './outcome.ts'
import { programVersion } from './programVersion.ts'
import { createTerminal, type Streams, type Terminal } from './terminal.ts'
import { loadTexts, type Texts } from './texts.ts'
import { helpText } from './usage.ts'

/** 0: done; 1: the job failed, or found something wrong; 2: wrong usage. */
export type ExitCode = 0 | 1 | 2

/** Carries out one command line and says what came of it. `signal` asks it to stop early. */
export async function run(
  args: readonly string[],
  { stdout, stderr, env }: Streams & Pick<NodeJS.Process, 'env'>,
  signal: AbortSignal,
): Promise<ExitCode> {
  const texts = loadTexts(sourcePaths().resources, messageLanguage(env))
  const line = parseCommandLine(args)
  const json = line.ok ? line.value.json : args.includes('--json')
  const terminal = createTerminal({ stdout, stderr }, texts, json)
  const done = line.ok
    ? await carryOut(line.value, texts, terminal, signal)
    : fail(usageFailure(line.error, args[0]))
  if (!done.ok) {
    terminal.failure(done.error)
    return done.error.type === 'usage' ? 2 : 1
  }
  const { lines, json: value, notes = [], remark, findings = [] } = done.value
  if (lines.length > 0 || json) terminal.result(lines, value)
  for (const note of notes) terminal.note(note)
  if (remark !== undefined) terminal.remark(remark)
  for (const finding of findings) terminal.failure(finding)
  return findings.length > 0 ? 1 : 0
}

async function carryOut(
  line: CommandLine,
  texts: Texts,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<CommandResult> {
  switch (line.command) {
    case 'new': {
      const { newInterview } = await import('./commands/newInterview.ts')
      return newInterview(line)
    }
    case 'sample': {
      const { addSample } = await import('./commands/addSample.ts')
      return addSample(line)
    }
    case 'list': {
      const { listInterviews } = await import('./commands/listInterviews.ts')
      return listInterviews(line, texts)
    }
    case 'import': {
      const { importFile } = await import('./commands/importFile.ts')
      return importFile(line, texts, terminal, signal)
    }
    case 'export': {
      const { exportFile } = await import('./commands/exportFile.ts')
      return exportFile(line, texts, terminal, signal)
    }
    case 'verify': {
      const { verifyInterviews } = await import('./commands/verifyInterviews.ts')
      return verifyInterviews(line, texts)
    }
    case 'help':
      return ok({ lines: [helpText(texts)], json: null })
    case 'version':
      return ok({ lines: [programVersion()], json: null })
    default:
      return unreachable(line.command)
  }
}
