import { parseArgs } from 'node:util'
import { COPIES, ORIENTATIONS, PAPERS, type PrintOptions } from '#core/protocol/printOptions.ts'
import { fail, ok, type Result } from '#core/protocol/result.ts'
import { INTERFACE_LANGUAGES } from '#core/protocol/settings.ts'
import type { UsageFault } from './failure.ts'

const OPTIONS = {
  library: 'string',
  interview: 'string',
  title: 'string',
  name: 'string',
  case: 'string',
  languages: 'string',
  to: 'string',
  copy: 'string',
  paper: 'string',
  orientation: 'string',
  labels: 'string',
  'large-print': 'boolean',
  accessible: 'boolean',
  'real-names': 'boolean',
  'no-annex': 'boolean',
  'take-over': 'boolean',
  json: 'boolean',
  help: 'boolean',
  version: 'boolean',
} as const
type OptionName = keyof typeof OPTIONS

/** Options that take one of a few words. */
const CHOICES = {
  copy: COPIES,
  paper: PAPERS,
  orientation: ORIENTATIONS,
  labels: INTERFACE_LANGUAGES,
} as const satisfies Partial<Record<OptionName & keyof PrintOptions, readonly string[]>>

interface CommandForm {
  readonly needs: readonly OptionName[]
  readonly takes: readonly OptionName[]
  /** Whether a file is named without an option. */
  readonly file: boolean
}

const COMMANDS = {
  new: {
    needs: ['library', 'title'],
    takes: ['case', 'languages', 'take-over', 'json'],
    file: false,
  },
  sample: { needs: ['library'], takes: ['take-over', 'json'], file: false },
  list: { needs: ['library'], takes: ['json'], file: false },
  import: {
    needs: ['library'],
    takes: ['interview', 'name', 'languages', 'take-over', 'json'],
    file: true,
  },
  export: {
    needs: ['library', 'to'],
    takes: [
      'interview',
      'languages',
      'copy',
      'paper',
      'orientation',
      'labels',
      'large-print',
      'accessible',
      'real-names',
      'no-annex',
      'json',
    ],
    file: false,
  },
  verify: { needs: ['library'], takes: ['interview', 'json'], file: false },
  help: { needs: [], takes: [], file: false },
  version: { needs: [], takes: [], file: false },
} as const satisfies Record<string, CommandForm>
export type CommandName = keyof typeof COMMANDS

/** A command line that holds everything its command needs and nothing it does not take. */
export interface CommandLine {
  readonly command: CommandName
  /** Empty where the command does not take the option. */
  readonly library: string
  readonly title: string
  readonly caseNumber: string
  readonly to: string
  /** Empty where no file is named. */
  readonly file: string
  /** Undefined: not given. */
  readonly interview: string | undefined
  readonly languages: string | undefined
  readonly name: string | undefined
  /** What was said of the copy to export; the rest stays as it comes. */
  readonly print: Partial<PrintOptions>
  readonly takeOver: boolean
  readonly json: boolean
}

/** Reads the arguments that follow the program's name. */
export function parseCommandLine(args: readonly string[]): Result<CommandLine, UsageFault> {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries(OPTIONS).map(([name, type]) => [name, { type }])),
    // Not strict: the faults are found here, so that they can be said in the person's language.
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const [name, ...rest] = positionals
  const asked = 'help' in values ? 'help' : 'version' in values ? 'version' : name
  if (asked === undefined) return fail({ code: 'NO_COMMAND' })
  if (!isCommand(asked)) return fail({ code: 'UNKNOWN_COMMAND', command: asked })
  if (asked === 'help' || asked === 'version') return ok(commandLine(asked, {}, ''))

  const form: CommandForm = COMMANDS[asked]
  const given = new Set<string>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const fault = optionFault(token, asked, form, given)
    if (fault !== null) return fail(fault)
    given.add(token.name)
  }
  const missing = form.needs.find((option) => (values[option] ?? '') === '' && option !== 'title')
  const absent = missing ?? form.needs.find((option) => !given.has(option))
  if (absent !== undefined) {
    return fail({ code: 'OPTION_MISSING', option: `--${absent}`, command: asked })
  }
  const [file = '', ...surplus] = form.file ? rest : ['', ...rest]
  const odd = oddChoice(values)
  if (odd !== null) return fail(odd)
  if (form.file && file === '') return fail({ code: 'FILE_MISSING', command: asked })
  if (surplus[0] !== undefined) return fail({ code: 'ARGUMENT_SURPLUS', argument: surplus[0] })
  return ok(commandLine(asked, values, file))
}

type Values = Readonly<Record<string, unknown>>

/** An option whose value is none of its words. */
function oddChoice(values: Values): UsageFault | null {
  for (const [option, choices] of Object.entries(CHOICES)) {
    const value = values[option]
    if (typeof value !== 'string' || choices.some((choice) => choice === value)) continue
    return { code: 'OPTION_VALUE', option: `--${option}`, value, choices: choices.join(', ') }
  }
  return null
}

/** The words that were given for them; each was found among its choices. */
const chosenWords = (values: Values): Partial<PrintOptions> =>
  Object.fromEntries(
    Object.keys(CHOICES).flatMap((option) =>
      typeof values[option] === 'string' ? [[option, values[option]]] : [],
    ),
  )

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function optionFault(
  { name, rawName, value, inlineValue }: OptionToken,
  command: CommandName,
  form: CommandForm,
  given: ReadonlySet<string>,
): UsageFault | null {
  const type = isOption(name) ? OPTIONS[name] : undefined
  const allowed = [...form.needs, ...form.takes].some((option) => option === name)
  if (type === undefined || !allowed) return { code: 'UNKNOWN_OPTION', option: rawName, command }
  if (given.has(name)) return { code: 'OPTION_REPEATED', option: rawName }
  if (type === 'boolean') {
    return inlineValue === true ? { code: 'OPTION_TAKES_NO_VALUE', option: rawName } : null
  }
  // A value that begins with a dash is most likely the next option: --title=-x says it is meant.
  const meant = value !== undefined && (inlineValue === true || !/^-./.test(value))
  return meant ? null : { code: 'OPTION_NEEDS_VALUE', option: rawName }
}

function commandLine(
  command: CommandName,
  values: Readonly<Record<string, unknown>>,
  file: string,
): CommandLine {
  const text = (option: OptionName): string | undefined => {
    const value = values[option]
    return typeof value === 'string' ? value : undefined
  }
  return {
    command,
    library: text('library') ?? '',
    title: text('title') ?? '',
    caseNumber: text('case') ?? '',
    to: text('to') ?? '',
    file,
    interview: text('interview'),
    languages: text('languages'),
    name: text('name'),
    print: {
      ...(values['no-annex'] === true ? { annex: false } : {}),
      ...(values['large-print'] === true ? { largePrint: true } : {}),
      ...(values.accessible === true ? { standard: 'accessible' } : {}),
      ...(values['real-names'] === true ? { pseudonyms: false } : {}),
      ...chosenWords(values),
    },
    takeOver: values['take-over'] === true,
    json: values.json === true,
  }
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name)
const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name)
