import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type App, expect, test } from '../e2e/dragoman.ts'
import { startLoopbackProcess } from '../e2e/loopbackProcess.ts'
import { addRow, cell, newInterview } from '../e2e/transcriptPage.ts'
import { audit, auditTestimony } from './audit.ts'
import { closeDialog, fromPalette, openSample } from './sample.ts'

/** A way to a screen, and the way back from it. */
interface Screen {
  readonly name: string
  open(page: Page): Promise<void>
  close?(page: Page): Promise<void>
}

const dialog = (name: string, open: (page: Page) => Promise<void>): Screen => ({
  name,
  async open(page) {
    await open(page)
    await expect(page.getByRole('dialog').first()).toBeVisible()
  },
  close: closeDialog,
})

const byKey = (name: string, key: string): Screen =>
  dialog(name, (page) => page.keyboard.press(key))

/** The caret in a cell of the transcript, without which its keys mean nothing. */
const expectCaret = (page: Page): Promise<void> =>
  expect(page.getByRole('row').getByRole('textbox').and(page.locator(':focus'))).toBeVisible()

/** What opens over the transcript; left, it has given the caret back. */
const over = (screen: Screen): Screen => ({
  ...screen,
  async close(page) {
    await screen.close?.(page)
    await expectCaret(page)
  },
})

async function walk(page: Page, screens: readonly Screen[]): Promise<readonly string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const found: string[] = []
  for (const { name, open, close } of screens) {
    await test.step(name, async () => {
      await open(page)
      found.push(...(await audit(page, name)))
      await close?.(page)
    })
  }
  return found
}

// Axe reads every element of a screen, for every screen, twice.
test.slow()

test('the empty library and what opens over it', async ({ app }) => {
  const { page } = app
  const found = await walk(page, [
    {
      name: 'empty library',
      open: (shown) =>
        expect(shown.getByRole('heading', { name: 'An empty library' })).toBeVisible(),
    },
    byKey('new interview', 'Control+Shift+KeyN'),
    byKey('key map', 'F1'),
    byKey('settings', 'Control+,'),
    byKey('palette', 'Control+KeyK'),
  ])
  expect(found).toEqual([])
})

test('a library with the sample and a damaged interview', async ({ app }) => {
  await app.call('interview.addSample', {})
  const hurt = await newInterview(app)
  for (const id of ['a', 'b', 'c', 'd']) await addRow(app, hurt, id, { ko: `말 ${id}` })
  await app.kill()
  await damage(app, hurt)
  await app.restart()
  const damaged = (page: Page) => page.getByRole('row').filter({ hasText: 'Damaged' })
  const found = await walk(app.page, [
    { name: 'library', open: (page) => expect(damaged(page)).toBeVisible() },
    dialog('damaged interview', async (page) => {
      await damaged(page).focus()
      await page.keyboard.press('Enter')
    }),
    dialog('find in the library', async (page) => {
      await page.keyboard.press('Control+Shift+KeyF')
      await expect(page.getByRole('dialog').locator('input:focus')).toBeVisible()
      await page.keyboard.type('포로')
    }),
  ])
  expect(found).toEqual([])
})

test('a library that is open elsewhere', async ({ app, host, browser }) => {
  test.skip(host !== 'loopback', 'Electron is a single instance')
  const second = await startLoopbackProcess(app.library)
  const page = await browser.newPage()
  try {
    await page.goto(second.url)
    const found = await walk(page, [
      {
        name: 'locked library',
        open: () => expect(page.getByRole('heading', { name: /is open elsewhere/ })).toBeVisible(),
      },
    ])
    expect(found).toEqual([])
  } finally {
    await page.close()
    await second.stop()
  }
})

test('the transcript and what opens over it', async ({ app }) => {
  await openSample(app)
  const found = await walk(app.page, [
    { name: 'transcript', open: expectCaret },
    over({
      name: 'rows selected',
      open: async (page) => {
        await page.keyboard.press('Shift+Alt+PageDown')
        await expect(page.locator('[role="row"][aria-selected="true"]')).toHaveCount(2)
      },
      close: (page) => page.keyboard.press('Escape'),
    }),
    over(byKey('statements to link', 'Alt+Digit0')),
    over(byKey('marks', 'Control+Period')),
    over(byKey('speakers', 'Control+Digit0')),
    over({
      name: 'row menu',
      open: async (page) => {
        await page.keyboard.press('ContextMenu')
        await expect(page.getByRole('menu')).toBeVisible()
      },
      close: async (page) => {
        await page.keyboard.press('Escape')
        await expect(page.getByRole('menu')).toHaveCount(0)
      },
    }),
    over(byKey('times', 'Shift+F7')),
    over({
      name: 'note',
      open: async (page) => {
        await page.keyboard.press('Control+Shift+KeyE')
        await expect(page.getByRole('textbox', { name: /^Interpreter’s note, row/ })).toBeFocused()
      },
      close: (page) => page.keyboard.press('Enter'),
    }),
    over({
      name: 'find bar',
      open: async (page) => {
        await page.keyboard.press('Control+KeyF')
        await expect(page.getByRole('search').locator('input:focus')).toBeVisible()
        await page.keyboard.type('포로')
      },
      close: (page) => page.keyboard.press('Escape'),
    }),
    over(byKey('export', 'Control+KeyE')),
    over(dialog('import', (page) => fromPalette(page, 'Import a table'))),
    over(dialog('details', (page) => fromPalette(page, 'Interview details'))),
  ])
  expect(found).toEqual([])
  expect(await auditTestimony(app.page)).toEqual([])
})

test('statements, coverage and participants', async ({ app }) => {
  await openSample(app)
  const found = await walk(app.page, [
    {
      name: 'report',
      open: async (page) => {
        await page.keyboard.press('Control+Alt+Digit2')
        await expect(page.getByRole('textbox', { name: 'Text of the report' })).toBeVisible()
      },
    },
    {
      name: 'report with its forms open',
      open: async (page) => {
        await page.getByRole('button', { name: 'Details' }).press('Enter')
        const statements = page.getByRole('region', { name: 'Statements of this report' })
        await statements.getByRole('button', { name: /^S1 / }).press('Enter')
        await page.getByRole('button', { name: 'Edit text' }).press('Enter')
        await expect(page.getByRole('button', { name: 'Done' })).toBeVisible()
      },
    },
    {
      name: 'new report',
      open: async (page) => {
        await page.getByRole('button', { name: 'Add report' }).press('Enter')
        await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
      },
    },
    {
      name: 'coverage',
      open: async (page) => {
        await page.keyboard.press('Control+Alt+Digit3')
        await expect(page.getByRole('columnheader').first()).toBeVisible()
      },
    },
    {
      name: 'coverage as a matrix, with a sitting open',
      open: async (page) => {
        await page.keyboard.press('Control+Shift+KeyX')
        const grid = page.getByRole('grid', { name: 'Statements by sitting' })
        await expect(grid.getByRole('columnheader', { name: 'Statement' })).toBeFocused()
        for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
        await expect(grid.locator('[aria-expanded="true"]')).toBeFocused()
      },
    },
    {
      name: 'segments of a cell',
      open: async (page) => {
        for (const key of ['ArrowDown', 'ArrowLeft', 'Enter']) await page.keyboard.press(key)
        await expect(page.getByRole('menu')).toBeVisible()
      },
      close: async (page) => {
        await page.keyboard.press('Escape')
        await expect(page.getByRole('menu')).toHaveCount(0)
      },
    },
    {
      name: 'participants',
      open: async (page) => {
        await page.keyboard.press('Control+Alt+Digit4')
        const first = page.getByRole('tabpanel').locator('button[aria-expanded]').first()
        await first.press('Enter')
        await expect(first).toHaveAttribute('aria-expanded', 'true')
      },
    },
  ])
  expect(found).toEqual([])
})

test('the sections of the record and their forms', async ({ app }) => {
  await openSample(app)
  const openFirstLine = async (page: Page): Promise<void> => {
    const panel = page.getByRole('tabpanel').last()
    await panel.locator('button[data-rove][aria-expanded="false"]').first().press('Enter')
    await expect(panel.locator('button[data-rove][aria-expanded="true"]').first()).toBeFocused()
  }
  const section = (name: string, then?: (page: Page) => Promise<void>): Screen => ({
    name: `record, ${name}`,
    open: async (page) => {
      await page.keyboard.press('Control+Alt+Digit7')
      const list = page.getByRole('tablist', { name: 'Sections of the record' })
      await list.getByRole('tab', { selected: true }).focus()
      await page.keyboard.press('Home')
      const tab = list.getByRole('tab', { name: new RegExp(`^${name}`) })
      while ((await tab.getAttribute('aria-selected')) !== 'true') {
        await page.keyboard.press('ArrowDown')
      }
      await then?.(page)
    },
  })
  /** Adds what the section proposes, and opens the first of it. */
  const withFirst = async (page: Page): Promise<void> => {
    await page.keyboard.press('Control+Alt+Enter')
    await openFirstLine(page)
  }
  const found = await walk(app.page, [
    section('Head of the record'),
    section('Sittings', openFirstLine),
    section('Persons', openFirstLine),
    section('Interviewee'),
    section('Interpreters', async (page) => {
      await page.keyboard.press('Control+Alt+Enter')
      await expect(page.getByRole('textbox', { name: 'From segment' })).toBeVisible()
    }),
    section('Notices and rights', withFirst),
    section('Technical recording', async (page) => {
      await page.keyboard.press('Control+Alt+Enter')
      await expect(page.getByRole('textbox', { name: 'File name' })).toBeFocused()
    }),
    section('Signatures', withFirst),
    section('Custody log', async (page) => {
      await page.keyboard.press('Control+Alt+Enter')
      await expect(page.getByRole('textbox', { name: 'What', exact: true })).toBeFocused()
    }),
  ])
  expect(found).toEqual([])
})

test('the names and the findings of an interview', async ({ app }) => {
  await openSample(app)
  const found = await walk(app.page, [
    {
      name: 'no names yet',
      open: async (page) => {
        await page.keyboard.press('Control+Alt+Digit5')
        await expect(page.getByText('No name yet.')).toBeVisible()
      },
    },
    {
      name: 'a name with proposals',
      open: async (page) => {
        await page.getByRole('button', { name: 'New name' }).press('Enter')
        await expect(page.getByRole('textbox', { name: 'Korean' })).toBeFocused()
        await page.keyboard.type('김철수')
        await page.keyboard.press('Enter')
        await expect(page.getByRole('list', { name: 'Proposals for English' })).toBeVisible()
        await expect(page.getByRole('button', { name: 'Open 김철수' })).toBeVisible()
      },
    },
    {
      name: 'findings',
      open: async (page) => {
        await page.keyboard.press('Control+Alt+Digit6')
        await expect(page.getByRole('listitem').first()).toBeVisible()
      },
    },
    {
      name: 'a finding being accepted',
      open: async (page) => {
        await page.getByRole('listitem').first().getByRole('button').first().focus()
        await page.keyboard.press('Tab')
        await expect(page.getByRole('button', { name: 'Accept…' }).first()).toBeFocused()
        await page.keyboard.press('Enter')
        await expect(page.getByRole('textbox', { name: 'Why it may stand' })).toBeFocused()
      },
    },
    {
      name: 'accepted findings',
      open: async (page) => {
        await page.keyboard.type('as agreed')
        await page.keyboard.press('Enter')
        await expect(page.getByRole('listitem').locator('button:focus')).toBeVisible()
        await page.getByRole('radio', { name: 'Accepted' }).press('Space')
        await expect(page.getByText('Accepted: as agreed')).toBeVisible()
      },
    },
  ])
  expect(found).toEqual([])
})

test('the language resources and what opens over them', async ({ app }) => {
  await openSample(app)
  const found = await walk(app.page, [
    {
      name: 'a new concept',
      open: async (page) => {
        await page.keyboard.press('Control+Shift+KeyB')
        await page.getByRole('button', { name: 'New concept' }).press('Enter')
        await expect(page.getByRole('textbox', { name: 'Term, Korean' })).toBeFocused()
      },
    },
    {
      name: 'a concept with duplicates',
      open: async (page) => {
        await page.keyboard.type('소장')
        await page.keyboard.press('Enter')
        await expect(page.getByRole('button', { name: /^Go to the concept/ }).first()).toBeVisible()
      },
    },
    {
      name: 'a cell being typed in',
      open: async (page) => {
        await page.keyboard.press('Escape')
        await expect(page.getByRole('gridcell').first()).toBeFocused()
        await page.keyboard.press('F2')
        await expect(page.getByRole('gridcell').getByRole('textbox')).toBeFocused()
      },
      close: async (page) => {
        await page.keyboard.press('Escape')
        await expect(page.getByRole('gridcell').first()).toBeFocused()
      },
    },
    dialog('import of terms', (page) => page.getByRole('button', { name: 'Import…' }).click()),
    dialog('export of terms', (page) => page.getByRole('button', { name: 'Export…' }).click()),
    {
      name: 'the starter set',
      open: async (page) => {
        await page.getByRole('button', { name: /Own termbase/ }).press('Enter')
        await page.getByRole('option', { name: 'Starter set' }).press('Enter')
        await page.getByRole('gridcell').first().click()
        await expect(page.getByRole('complementary', { name: 'Concept' })).toBeVisible()
      },
    },
    {
      name: 'the library’s names',
      open: async (page) => {
        await page.getByRole('tab', { name: 'Names' }).click()
        await page.getByRole('button', { name: 'New name' }).press('Enter')
        await expect(page.getByRole('textbox', { name: 'Korean' })).toBeFocused()
        await page.keyboard.type('평양')
        await page.keyboard.press('Enter')
        await expect(page.getByRole('button', { name: 'Open 평양' })).toBeVisible()
      },
    },
    {
      name: 'memories',
      open: async (page) => {
        await page.getByRole('tab', { name: 'Memories' }).click()
        await expect(page.getByText('No memory was imported yet.')).toBeVisible()
      },
    },
    dialog('import of a memory', (page) =>
      page.getByRole('button', { name: 'Import TMX…' }).click(),
    ),
    dialog('export of a memory', async (page) => {
      await page.getByRole('button', { name: 'Export TMX…' }).click()
    }),
  ])
  expect(found).toEqual([])
})

test('an empty transcript', async ({ app }) => {
  await newInterview(app)
  await app.page.reload()
  const found = await walk(app.page, [
    {
      name: 'empty transcript',
      open: async (page) => {
        await page.getByRole('row').nth(1).press('Enter')
        await expect(cell(page, 'ko', 1)).toBeFocused()
      },
    },
  ])
  expect(found).toEqual([])
})

/** Turns one bit over in the middle of an interview's journal. */
async function damage(app: App, interview: string): Promise<void> {
  const path = join(app.library, 'interviews', interview, 'journal.log')
  const journal = await readFile(path)
  const middle = Math.floor(journal.length / 2)
  journal.writeUInt8(journal.readUInt8(middle) ^ 4, middle)
  await writeFile(path, journal)
}
