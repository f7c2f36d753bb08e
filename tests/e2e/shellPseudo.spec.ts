import type { Page } from '@playwright/test'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { expect, test } from './dragoman.ts'
import { addPeople, addRow, addStatements, execute, newInterview } from './transcriptPage.ts'

/**
 * The window in the pseudo-locale, where every translated text stands in ⟦ ⟧. What is shown
 * without the marks was written into the program: it could not be read in Ukrainian or Korean.
 */
test.beforeEach(async ({ app }) => {
  await app.page.addInitScript(() => {
    Object.assign(globalThis, { dragomanPseudoLocale: true })
  })
})

/** What people and computers wrote, and names that are the same in every language. */
const DATA = [
  /^Dragoman$/,
  /^Library$/,
  /Questioning under test/,
  /^(Q|A|INT|S\d+)$/,
  /^(Claim \d+|Report)$/,
  /^(ko|uk|en)( · (ko|uk|en))*$/,
  /^(Europe\/Kyiv|Kyiv)$/,
  /^(말|слово|word)$/,
  // react-aria brings these along, translated by itself for the locale that it is given.
  /^Dismiss$/,
  /^sort(ed by|able) column/,
]

interface Shown {
  readonly text: string
  readonly where: string
}

/** Words on screen, and words that are read out, which are not marked as translated. */
async function untranslated(page: Page): Promise<readonly string[]> {
  const shown = await page.evaluate(() => {
    const found: Shown[] = []
    const note = (text: string | null, element: Element, kind: string) => {
      if (text === null || !/\p{L}{2,}/u.test(text) || text.includes('⟦')) return
      found.push({ text: text.trim(), where: `${kind} in <${element.tagName.toLowerCase()}>` })
    }
    const isHidden = (element: Element) => element.closest('[hidden], [inert], template') !== null
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent === null || isHidden(parent) || parent.closest('kbd, script, style')) continue
      // Names of languages, months and units come from the system, in its own words.
      if (parent.closest('[lang]') !== document.documentElement) continue
      note(node.textContent, parent, 'text')
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (isHidden(element) || element.closest('kbd')) continue
      for (const name of ['aria-label', 'title', 'placeholder']) {
        note(element.getAttribute(name), element, name)
      }
    }
    return found
  })
  const system = await systemWords(page)
  return shown
    .filter(({ text }) => !DATA.some((pattern) => pattern.test(text)))
    .filter(({ text }) => !isFromSystem(text, system))
    .map(({ text, where }) => `${where}: ${text}`)
}

/** Words that `Intl` writes: months, units, names of languages. */
function systemWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const months = Array.from({ length: 12 }, (_, month) =>
      new Date(2025, month, 1).toLocaleString('en-GB', { month: 'short' }),
    )
    const names = new Intl.DisplayNames('en-GB', { type: 'language' })
    const languages = ['ko', 'uk', 'en'].map((tag) => names.of(tag) ?? '')
    const own = ['ko', 'uk', 'en'].flatMap((tag) => {
      const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? ''
      return [name, name.slice(0, 1).toLocaleUpperCase(tag) + name.slice(1)]
    })
    return [...months, ...languages, ...own, 'bytes', 'byte', 'kB', 'MB', 'px']
  })
}

function isFromSystem(text: string, words: readonly string[]): boolean {
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), text)
  return !/\p{L}{2,}/u.test(left)
}

test('nothing on any screen was left untranslated', async ({ app }) => {
  const { page } = app
  await page.reload()
  await expect(page.getByRole('main')).toBeVisible()
  const findings: Record<string, readonly string[]> = {}
  const look = async (screen: string) => {
    findings[screen] = await untranslated(page)
  }
  await look('empty library')
  await page.keyboard.press('Control+Shift+N')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('new interview')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('key map')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('settings')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('palette')
  await page.keyboard.press('Escape')

  const interview = await newInterview(app)
  await addPeople(app, interview)
  await addStatements(app, interview, 2)
  await addRow(app, interview, 'row', { ko: '말', uk: 'слово', en: 'word' }, 'Q')
  await execute(app, interview, {
    type: 'AddLink',
    segment: 'row' as never,
    link: {
      id: 'link' as never,
      statement: 'S1' as never,
      stance: 'supports',
      note: '',
      anchor: null,
    },
  })
  await execute(app, interview, {
    type: 'SetSource',
    segments: ['row' as never],
    language: 'uk' as LanguageTag,
  })
  await page.reload()
  const row = page.getByRole('row').filter({ hasText: 'Questioning under test' })
  await row.focus()
  await look('library')
  await row.press('Enter')
  await expect(page.getByRole('textbox').first()).toBeVisible()
  await look('transcript')
  for (const [key, screen] of [
    ['Control+Alt+2', 'statements'],
    ['Control+Alt+3', 'coverage'],
    ['Control+Alt+4', 'participants'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole('tabpanel')).toBeVisible()
    await look(screen)
  }
  await page.keyboard.press('Control+Alt+1')
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('search')).toBeVisible()
  await look('find')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('export')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+F')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('find in the library')

  const empty = Object.fromEntries(Object.keys(findings).map((screen) => [screen, []]))
  expect(findings).toEqual(empty)
})
