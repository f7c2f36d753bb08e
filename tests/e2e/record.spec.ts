import { createHash } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import type { EntryKind, EntryOf } from '#core/interview/entries/recordEntry.ts'
import type { EntryId, InterviewId, ParticipantId, SittingId } from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { type App, expect, test } from './dragoman.ts'
import {
  addPeople,
  addRow,
  execute,
  HAN,
  inputMethod,
  newInterview,
  openTranscript,
  stored,
} from './transcriptPage.ts'

const SHA = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

/** Recorded entries of a kind, as they are on disk. */
async function recorded<Kind extends EntryKind>(
  app: App,
  interview: InterviewId,
  kind: Kind,
): Promise<readonly EntryOf<Kind>[]> {
  const { entries } = await stored(app, interview)
  return entries.filter((entry): entry is EntryOf<Kind> => entry.kind === kind)
}

const sections = (page: Page): Locator =>
  page.getByRole('tablist', { name: 'Sections of the record' })
const tab = (page: Page, name: string): Locator =>
  sections(page).getByRole('tab', { name: new RegExp(`^${name}`) })
const field = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name, exact: true })

/** Opens the interview and its record, by keyboard. */
async function openRecord(page: Page): Promise<void> {
  await page.reload()
  await openTranscript(page)
  await page.keyboard.press('Control+Alt+Digit7')
  await expect(sections(page)).toBeVisible()
}

/** Goes to a section by the arrow keys of the list of sections. */
async function goTo(page: Page, name: string): Promise<void> {
  await sections(page).getByRole('tab', { selected: true }).focus()
  await page.keyboard.press('Home')
  for (let step = 0; step < 20; step += 1) {
    if ((await tab(page, name).getAttribute('aria-selected')) === 'true') return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`no section ${name}`)
}

/** Types into a field that is reached by Tab from where the focus is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${target}`)
}

async function fill(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, field(page, name))
  await page.keyboard.insertText(text)
}

/** Chooses one of a few by the arrow keys. */
async function choose(page: Page, group: string, name: string): Promise<void> {
  const radios = page.getByRole('radiogroup', { name: group })
  await tabTo(page, radios.getByRole('radio', { checked: true }))
  for (let step = 0; step < 8; step += 1) {
    if (await radios.getByRole('radio', { name, exact: true }).isChecked()) return
    await page.keyboard.press('ArrowRight')
  }
  throw new Error(`no choice ${name}`)
}

/** Chooses one of a list that opens. */
async function pick(page: Page, label: string, option: RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: new RegExp(`${label}$`) }))
  await page.keyboard.press('Enter')
  const wanted = page.getByRole('option', { name: option })
  await expect(wanted).toBeVisible()
  await wanted.focus()
  await page.keyboard.press('Enter')
  await expect(wanted).toHaveCount(0)
}

async function start(app: App): Promise<InterviewId> {
  const interview = await newInterview(app)
  await addPeople(app, interview)
  await addRow(app, interview, 'one', { ko: '하나', uk: 'один' }, 'A')
  await addRow(app, interview, 'two', { ko: '둘', uk: 'два' }, 'A')
  await openRecord(app.page)
  return interview
}

test('the head of the record is filled in by keyboard, and is there after a reload', async ({
  app,
}) => {
  const interview = await start(app)
  const { page } = app
  await expect(tab(page, 'Head of the record')).toContainText('not recorded')
  await goTo(page, 'Head of the record')
  await fill(page, 'Record number', '2025/7')
  await fill(page, 'Drawn up at', 'Kyiv')
  await fill(page, 'Conducted by', 'Investigative unit')
  await expect(tab(page, 'Head of the record')).toContainText('partly filled in')
  await choose(page, 'How closely the text follows what was said', 'verbatim')
  await expect(tab(page, 'Head of the record')).toContainText(/^Head of the recordfilled in/)
  expect(await recorded(app, interview, 'header')).toMatchObject([
    {
      recordNumber: '2025/7',
      place: 'Kyiv',
      authority: 'Investigative unit',
      marking: '',
      verbatim: 'full',
      recording: 'unknown',
    },
  ])
  await openRecord(page)
  await goTo(page, 'Head of the record')
  await expect(field(page, 'Conducted by')).toHaveValue('Investigative unit')
  await expect(field(page, 'Handling mark')).toHaveValue('')
  await expect(field(page, 'Handling mark')).toHaveAttribute('placeholder', 'not recorded')
})

test('looking at every section records nothing', async ({ app }) => {
  const interview = await start(app)
  const { page } = app
  const { seq } = await opened(app, interview)
  const count = await sections(page).getByRole('tab').count()
  for (let step = 1; step < count; step += 1) {
    const before = await sections(page).getByRole('tab', { selected: true }).textContent()
    await page.keyboard.press('Alt+PageDown')
    await expect(sections(page).getByRole('tab', { selected: true })).not.toHaveText(before ?? '')
  }
  await page.keyboard.press('Control+Alt+Digit1')
  await expect(page.getByRole('grid')).toBeVisible()
  expect((await opened(app, interview)).seq).toBe(seq)
})

async function opened(app: App, interview: InterviewId): Promise<{ readonly seq: number }> {
  const answer = await app.call('interview.open', { interview })
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

test('a sitting holds who came and left when, and its breaks', async ({ app }) => {
  const interview = await start(app)
  const { page } = app
  await execute(app, interview, {
    type: 'ChangeSitting',
    sitting: 'sitting' as SittingId,
    changes: { startedAt: '2025-01-14T08:04:00.000Z', present: ['A' as ParticipantId] },
  })
  await openRecord(page)
  await goTo(page, 'Sittings')
  await tabTo(page, page.getByRole('button', { name: /^Sitting 1/ }))
  await page.keyboard.press('Enter')
  const arrival = page.getByRole('group', { name: /^A ·/ })
  await tabTo(page, arrival.getByRole('textbox', { name: 'Arrived' }))
  await page.keyboard.insertText('9:50')
  await tabTo(page, arrival.getByRole('textbox', { name: 'Left' }))
  await page.keyboard.insertText('9:30')
  await page.keyboard.press('Enter')
  await expect(arrival.getByRole('textbox', { name: 'Left' })).toHaveAccessibleDescription(
    /before the start/,
  )
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.insertText('10:49')
  await tabTo(page, arrival.getByRole('textbox', { name: 'Note' }))
  await page.keyboard.insertText('by car')
  await tabTo(page, page.getByRole('button', { name: 'Add break' }))
  await page.keyboard.press('Enter')
  const pause = page.getByRole('group', { name: 'Break 1' })
  await tabTo(page, pause.getByRole('textbox', { name: 'From' }))
  await page.keyboard.press('F7')
  await expect(pause.getByRole('textbox', { name: 'From' })).not.toHaveValue('')
  await tabTo(page, pause.getByRole('textbox', { name: 'Reason' }))
  await page.keyboard.insertText('air-raid warning')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => recorded(app, interview, 'break'))
    .toMatchObject([{ sitting: 'sitting', endedAt: null, reason: 'air-raid warning' }])
  expect((await recorded(app, interview, 'break'))[0]?.startedAt).not.toBeNull()
  expect(await recorded(app, interview, 'arrival')).toMatchObject([
    {
      participant: 'A',
      arrivedAt: '2025-01-14T07:50:00.000Z',
      leftAt: '2025-01-14T08:49:00.000Z',
      note: 'by car',
    },
  ])
  await openRecord(page)
  await goTo(page, 'Sittings')
  await page.getByRole('button', { name: /^Sitting 1/ }).press('Enter')
  await expect(arrival.getByRole('textbox', { name: 'Arrived' })).toHaveValue('2025-01-14 09:50')
  await expect(pause.getByRole('textbox', { name: 'Reason' })).toHaveValue('air-raid warning')
})

test('of persons and the interviewee it holds what was said, and what stays out of print', async ({
  app,
}) => {
  const interview = await start(app)
  const { page } = app
  await goTo(page, 'Persons')
  await tabTo(page, page.getByRole('button', { name: /^Q ·/ }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await fill(page, 'Dialect or variety', 'Hamgyong')
  await fill(page, 'Residence', 'a village in the north')
  await tabTo(page, page.getByRole('checkbox', { name: 'Withhold in every printed copy' }).last())
  await page.keyboard.press('Space')
  await expect
    .poll(() => recorded(app, interview, 'person'))
    .toMatchObject([
      {
        participant: 'A',
        dialect: 'Hamgyong',
        residence: 'a village in the north',
        hideResidence: true,
        hideBirthDate: false,
        birthDate: '',
      },
    ])
  await goTo(page, 'Interviewee')
  await fill(page, 'Status', 'prisoner of war')
  await fill(page, 'Rank', 'private')
  await fill(page, 'State of health as noted', 'wounded in the hand, treated')
  await pick(page, 'Checked in', /^Korean$/)
  await fill(page, 'How comprehension was checked, with what outcome', 'repeated the question')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => recorded(app, interview, 'interviewee'))
    .toMatchObject([
      {
        participant: 'A',
        status: 'prisoner of war',
        surname: '',
        rank: 'private',
        health: 'wounded in the hand, treated',
        comprehensionLanguage: 'ko',
        comprehension: 'repeated the question',
      },
    ])
  await expect(tab(page, 'Interviewee')).toContainText('partly filled in')
})

test('renditions know their interpreter by sitting and range', async ({ app }) => {
  const interview = await start(app)
  const { page } = app
  await goTo(page, 'Interpreters')
  await expect(page.getByText('Of 2 renditions it is still not recorded')).toBeVisible()
  await fill(page, 'Credentials', 'certified court interpreter')
  await choose(page, 'Oath or warning', 'warned of liability')
  await tabTo(page, field(page, 'When'))
  await page.keyboard.insertText('2025-01-14 10:00')
  await choose(page, 'Grounds for recusal', 'none declared')
  await page.keyboard.press('Control+Alt+Enter')
  await expect(page.getByRole('button', { name: /Interpreter$/ }).last()).toBeFocused()
  await fill(page, 'To segment', '7')
  await page.keyboard.press('Enter')
  await expect(field(page, 'To segment')).toHaveAccessibleDescription(/from 1 to 2/)
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.insertText('1')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Of one rendition it is still not recorded')).toBeVisible()
  await pick(page, 'Mode', /^consecutive$/)
  await pick(page, 'Relay', /^English$/)
  await expect
    .poll(() => recorded(app, interview, 'assignment'))
    .toMatchObject([
      {
        participant: 'INT',
        sitting: null,
        first: null,
        last: 'one',
        from: 'ko',
        to: 'uk',
        direction: 'both',
        mode: 'consecutive',
        pivot: 'en',
      },
    ])
  expect(await recorded(app, interview, 'interpreter')).toMatchObject([
    {
      participant: 'INT',
      credentials: 'certified court interpreter',
      oath: 'warned',
      oathAt: '2025-01-14T08:00:00.000Z',
      conflict: 'none',
    },
  ])
})

test('notices are added from the library at one key, and keep time and reply', async ({ app }) => {
  const interview = await start(app)
  const { page } = app
  await goTo(page, 'Notices and rights')
  const given = page.getByRole('list', { name: 'Notices and rights' })
  await page.keyboard.press('Control+Alt+Enter')
  await expect(given.getByRole('button', { expanded: false })).toHaveCount(9)
  const [first] = await recorded(app, interview, 'notice')
  expect(first).toMatchObject({
    language: null,
    givenBy: null,
    givenTo: null,
    at: null,
    reply: 'unknown',
  })
  expect(Object.keys(first?.text ?? {}).toSorted()).toEqual(['en', 'ko', 'uk'])
  await tabTo(page, given.getByRole('button').first())
  await page.keyboard.press('Enter')
  await tabTo(page, field(page, 'Time'))
  await page.keyboard.press('F7')
  await pick(page, 'Given in', /^Korean$/)
  await pick(page, 'By', /^Q ·/)
  await choose(page, 'Reply', 'understood')
  await fill(page, 'The reply in its own words', '알겠습니다')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await recorded(app, interview, 'notice'))[0])
    .toMatchObject({
      language: 'ko',
      givenBy: 'Q',
      givenTo: null,
      reply: 'understood',
      replyText: '알겠습니다',
    })
  // The next one was given in the same way, which is offered and not filled in.
  await given.locator('[data-rove]').nth(1).press('Enter')
  await expect(page.getByText('As the notice before it')).toBeVisible()
  await page.keyboard.press('Control+Space')
  await expect
    .poll(async () => (await recorded(app, interview, 'notice'))[1])
    .toMatchObject({ language: 'ko', givenBy: 'Q', at: null, reply: 'unknown' })
})

test('a notice in one’s own words stays in the library for the next interview', async ({ app }) => {
  await start(app)
  const { page } = app
  await goTo(page, 'Notices and rights')
  const library = page.getByRole('list', { name: 'Library of notices' })
  await library.getByRole('button', { name: /^Right to silence/ }).press('Enter')
  await tabTo(page, field(page, 'Title, English'))
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.insertText('You may stay silent')
  await page.keyboard.press('Enter')
  await expect(library.getByRole('button', { name: /^You may stay silent/ })).toContainText(
    'in your own words',
  )
  await openRecord(page)
  await goTo(page, 'Notices and rights')
  await library.getByRole('button', { name: /^You may stay silent/ }).press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Back to the standard wording' }))
  await page.keyboard.press('Enter')
  await expect(library.getByRole('button', { name: /^Right to silence/ })).toContainText(
    'standard text',
  )
  // The button is gone; the hands stay in its form.
  await expect(page.locator('[data-form] :focus')).toHaveCount(1)
})

test('a recording’s hash is computed from its file, and another file is told from it', async ({
  app,
}) => {
  const interview = await start(app)
  const { page } = app
  await goTo(page, 'Technical recording')
  await choose(page, 'Recording by technical means', 'made')
  await page.keyboard.press('Control+Alt+Enter')
  await expect(field(page, 'File name')).toBeFocused()
  const sound = { name: 'sitting-1.wav', mimeType: 'audio/wav', buffer: Buffer.alloc(3_000_000, 7) }
  const sha256 = createHash('sha256').update(sound.buffer).digest('hex')
  const point = async (button: string, file: typeof sound) => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: button }).press('Enter')
    await (await chooser).setFiles(file)
  }
  await point('Compute from the file…', sound)
  await expect(field(page, 'SHA-256')).toHaveValue(sha256)
  await expect(page.getByText('Computed from “sitting-1.wav” and entered.')).toBeVisible()
  await expect
    .poll(() => recorded(app, interview, 'recording'))
    .toMatchObject([{ file: 'sitting-1.wav', sha256 }])
  await point('Compare with a file…', { ...sound, name: 'copy.wav' })
  await expect(page.getByText('“copy.wav” is the file that is recorded here')).toBeVisible()
  sound.buffer[2_999_999] = 8
  await point('Compare with a file…', sound)
  await expect(page.getByRole('alert')).toContainText('is another file, or was changed')
  expect(await recorded(app, interview, 'recording')).toMatchObject([{ sha256 }])
})

test('a recording is checked for the form of its hash, and a missing one says why', async ({
  app,
}) => {
  const interview = await start(app)
  const { page } = app
  await goTo(page, 'Technical recording')
  await choose(page, 'Recording by technical means', 'made')
  await page.keyboard.press('Control+Alt+Enter')
  await expect(field(page, 'File name')).toBeFocused()
  await page.keyboard.insertText('sitting-1.wav')
  await fill(page, 'Duration', '45:10')
  await fill(page, 'SHA-256', SHA.slice(1))
  await page.keyboard.press('Enter')
  await expect(field(page, 'SHA-256')).toHaveAccessibleDescription(/64 hexadecimal digits/)
  await expect(field(page, 'SHA-256')).toHaveAttribute('aria-invalid', 'true')
  expect((await recorded(app, interview, 'recording'))[0]?.sha256).toBe('')
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.insertText(`${SHA.toUpperCase()}  sitting-1.wav`)
  await page.keyboard.press('Enter')
  await expect
    .poll(() => recorded(app, interview, 'recording'))
    .toMatchObject([
      { file: 'sitting-1.wav', duration: 2_710_000, sha256: SHA, offset: null, device: '' },
    ])
  await expect(field(page, 'SHA-256')).toHaveValue(SHA)
  await expect(field(page, 'SHA-256')).not.toHaveAttribute('aria-invalid', 'true')

  await goTo(page, 'Technical recording')
  await choose(page, 'Recording by technical means', 'not made')
  await fill(page, 'Why none was made', 'the recorder failed')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => recorded(app, interview, 'header'))
    .toMatchObject([{ recording: 'none', noRecordingReason: 'the recorder failed' }])
})

test('places to sign are proposed from who takes part, and say what came of them', async ({
  app,
}) => {
  const interview = await start(app)
  const { page } = app
  await goTo(page, 'Signatures')
  await page.keyboard.press('Control+Alt+Enter')
  await expect
    .poll(async () =>
      (await recorded(app, interview, 'signature')).map((each) => [
        each.participant,
        each.purpose,
        each.state,
        each.ownHand,
      ]),
    )
    .toEqual([
      ['Q', 'party', 'open', false],
      ['A', 'party', 'open', true],
      ['INT', 'party', 'open', false],
      ['INT', 'interpretation', 'open', false],
    ])
  const places = page.getByRole('list', { name: 'Signatures' })
  const place = places.locator('[data-rove]').filter({ hasText: /^A ·/ })
  await place.press('Enter')
  await choose(page, 'What came of it', 'refused to sign')
  await fill(page, 'Reason', 'no reason given')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await recorded(app, interview, 'signature'))[1])
    .toMatchObject({ state: 'refused', reason: 'no reason given', at: null })
  await expect(place).toContainText('no reason given')
})

test('steps of custody are added, put in order and removed, and undo brings one back', async ({
  app,
}) => {
  const interview = await start(app)
  const { page } = app
  const steps = async () => (await recorded(app, interview, 'custody')).map(({ what }) => what)
  await goTo(page, 'Custody log')
  for (const what of ['memory card', 'signed record']) {
    await page.keyboard.press('Control+Alt+Enter')
    await expect(field(page, 'What')).toBeFocused()
    await expect(field(page, 'What')).toHaveValue('')
    await page.keyboard.insertText(what)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await steps()).at(-1)).toBe(what)
  }
  await tabTo(page, page.getByRole('button', { name: 'Move up' }))
  await page.keyboard.press('Enter')
  await expect.poll(steps).toEqual(['signed record', 'memory card'])
  await tabTo(page, page.getByRole('button', { name: 'Remove', exact: true }))
  await page.keyboard.press('Enter')
  await expect.poll(steps).toEqual(['memory card'])
  await expect(page.getByRole('button', { name: /^memory card/ })).toBeFocused()
  await page.keyboard.press('Control+KeyZ')
  await expect.poll(async () => (await steps()).length).toBe(2)
})

test('composes Korean in a line and in a text without doubling or losing a syllable', async ({
  app,
}) => {
  const interview = await start(app)
  const { page } = app
  const method = await inputMethod(page)
  const compose = async () => {
    await method.compose(...HAN)
    await method.end('한')
    await method.compose('ㄱ', '구', '국')
    await method.end('국')
  }
  await goTo(page, 'Interviewee')
  for (const name of ['Status', 'State of health as noted']) {
    await tabTo(page, field(page, name))
    await compose()
    await expect(field(page, name)).toHaveValue('한국')
    await page.keyboard.press('Enter')
  }
  await expect
    .poll(() => recorded(app, interview, 'interviewee'))
    .toMatchObject([{ status: '한국', health: '한국' }])
})

test('what is typed and not saved is there after a crash', async ({ app }) => {
  const interview = await start(app)
  const { page } = app
  await goTo(page, 'Head of the record')
  await fill(page, 'Record number', '2025/8')
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  await expect
    .poll(async () => {
      const answer = await app.call('interview.open', { interview })
      return answer.ok ? answer.value.drafts.map(({ text }) => text) : []
    })
    .toEqual(['2025/8'])
  await app.kill()
  await app.restart()
  await openTranscript(app.page)
  await app.page.keyboard.press('Control+Alt+Digit7')
  await expect(field(app.page, 'Record number')).toHaveValue('2025/8')
  expect(await recorded(app, interview, 'header')).toEqual([])
})

test('offers what the last interview recorded, and takes it over at a key', async ({ app }) => {
  const before = await app.call('interview.create', {
    fields: {
      title: 'The day before',
      caseNumber: '',
      timeZone: 'Europe/Kyiv',
      exercise: false,
      languages: ['ko', 'uk'] as unknown as LanguageTag[],
    },
    sitting: 'sitting' as SittingId,
  })
  if (!before.ok) throw new Error(before.error.code)
  await execute(app, before.value.interview, {
    type: 'AddEntry',
    entry: {
      kind: 'header',
      id: 'header' as EntryId,
      recordNumber: '2025/6',
      authority: 'Investigative unit',
      place: 'Kyiv',
      marking: '',
      verbatim: 'full',
      recording: 'made',
      noRecordingReason: '',
    },
  })
  const interview = await start(app)
  const { page } = app
  await goTo(page, 'Head of the record')
  const offer = page.getByText('As in “The day before”')
  await expect(offer).toContainText('Investigative unit')
  await expect(offer).not.toContainText('2025/6')
  await expect(field(page, 'Conducted by')).toHaveValue('')
  await fill(page, 'Drawn up at', 'Kharkiv')
  await page.keyboard.press('Enter')
  await expect(offer).not.toContainText('Kyiv')
  await page.keyboard.press('Control+Space')
  await expect(field(page, 'Conducted by')).toHaveValue('Investigative unit')
  await expect(offer).toHaveCount(0)
  expect(await recorded(app, interview, 'header')).toMatchObject([
    {
      recordNumber: '',
      authority: 'Investigative unit',
      place: 'Kharkiv',
      verbatim: 'full',
      recording: 'unknown',
    },
  ])
})

test('a refused value says why at its field, and stays in it', async ({ app }) => {
  const interview = await start(app)
  const { page } = app
  await goTo(page, 'Head of the record')
  await tabTo(page, field(page, 'Conducted by'))
  await page.keyboard.insertText('x'.repeat(1_001))
  await page.keyboard.press('Enter')
  await expect(field(page, 'Conducted by')).toHaveAttribute('aria-invalid', 'true')
  await expect(field(page, 'Conducted by')).toHaveAccessibleDescription(/.+/)
  await expect(field(page, 'Conducted by')).toHaveValue('x'.repeat(1_001))
  expect(await recorded(app, interview, 'header')).toEqual([])
})

test('what is closed cannot be written, says how to go on, and is signed all the same', async ({
  app,
}) => {
  const interview = await start(app)
  await execute(app, interview, {
    type: 'AddEntry',
    entry: {
      kind: 'signature',
      id: 'place' as EntryId,
      purpose: 'party',
      participant: 'A' as ParticipantId,
      name: '',
      role: '',
      from: null,
      to: null,
      state: 'open',
      reason: '',
      place: '',
      at: null,
      ownHand: true,
    },
  })
  await execute(app, interview, {
    type: 'CloseRecord',
    closing: 'closing' as never,
    by: null,
    note: '',
    findings: null,
  })
  const { page } = app
  await openRecord(page)
  await goTo(page, 'Head of the record')
  await expect(page.getByText(/^Closed with the record on/)).toContainText('new sitting')
  await expect(field(page, 'Record number')).toHaveAttribute('readonly', '')
  await goTo(page, 'Sittings')
  await page.getByRole('button', { name: /^Sitting 1/ }).press('Enter')
  await expect(page.getByText(/^Closed with the record on/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add break' })).toHaveCount(0)
  await goTo(page, 'Signatures')
  await page.getByRole('list', { name: 'Signatures' }).getByRole('button').press('Enter')
  await choose(page, 'What came of it', 'signed')
  await fill(page, 'Place', 'Kyiv')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => recorded(app, interview, 'signature'))
    .toMatchObject([{ state: 'signed', place: 'Kyiv' }])
  await expect(page.getByRole('button', { name: 'Remove', exact: true })).toHaveCount(0)
})
