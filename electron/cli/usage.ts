import type { CommandName } from './commandLine.ts'
import type { Texts } from './texts.ts'

/** The ways of calling each command, as `cli:commands` names them. */
const FORMS: Readonly<Record<CommandName, readonly string[]>> = {
  new: ['new'],
  sample: ['sample'],
  list: ['list'],
  import: ['importTable', 'importDocument', 'importMemory', 'importTerms'],
  export: ['export', 'exportMemory', 'exportTerms'],
  verify: ['verify'],
  help: [],
  version: [],
}

/** Everything that `help` says. */
export function helpText(texts: Texts): string {
  const commands = Object.values(FORMS)
    .flat()
    .map(
      (form) =>
        `  ${texts.say(`commands.${form}.form`)}\n      ${texts.say(`commands.${form}.does`)}`,
    )
  return [
    texts.say('about'),
    texts.say('usage'),
    [...commands, '  help, --version'].join('\n'),
    texts.say('options'),
    texts.say('ending'),
  ].join('\n\n')
}

/** How the command is called; of one that does not exist, how any is. */
export function usageLines(command: string | undefined, texts: Texts): readonly string[] {
  const forms = Object.entries(FORMS).find(([name]) => name === command)?.[1] ?? []
  return forms.length === 0
    ? [texts.say('usage'), texts.say('hint.help')]
    : forms.map((form) => texts.say('usageOf', { form: texts.say(`commands.${form}.form`) }))
}
