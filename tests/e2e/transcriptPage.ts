import type { CDPSession, Locator, Page } from '@playwright/test'
import type { InterviewDocument } from '#core/interview/document.ts'
import type {
  CommandId,
  InterviewId,
  LinkId,
  ParticipantId,
  ReportId,
  SegmentId,
  SittingId,
  StatementId,
} from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Stance } from '#core/report/stance.ts'
import type { CommandBody } from '../../renderer/session/interviewSession.ts'
import { type App, expect } from './dragoman.ts'

const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  ko: 'Korean',
  uk: 'Ukrainian',
  en: 'English',
  pl: 'Polish',
  ru: 'Russian',
}

/** A new interview's title, by which the library shows it. */
export const TITLE = 'Questioning under test'

/** Makes an interview through the engine; without participants or statements unless asked. */
export async function newInterview(
  app: App,
  languages: readonly string[] = ['ko', 'uk', 'en'],
): Promise<InterviewId> {
  const made = await app.call('interview.create', {
    fields: {
      title: TITLE,
      caseNumber: '',
      timeZone: 'Europe/Kyiv',
      exercise: true,
      languages: languages as readonly LanguageTag[] as LanguageTag[],
    },
    sitting: 'sitting' as SittingId,
  })
  if (!made.ok) throw new Error(made.error.code)
  return made.value.interview
}

/** Carries a command out in the engine, beside the window. */
export async function execute(app: App, interview: InterviewId, body: CommandBody): Promise<void> {
  const command = { id: crypto.randomUUID() as CommandId, ...body }
  const executed = await app.call('interview.execute', { interview, command } as never)
  if (!executed.ok) throw new Error(JSON.stringify(executed.error))
}

/** An investigator Q, an interviewee A and an interpreter INT. */
export async function addPeople(app: App, interview: InterviewId): Promise<void> {
  const people = [
    ['Q', 'interviewer'],
    ['A', 'interviewee'],
    ['INT', 'interpreter'],
  ] as const
  for (const [label, role] of people) {
    await execute(app, interview, {
      type: 'AddParticipant',
      participant: {
        id: label as ParticipantId,
        role,
        label,
        name: '',
        pseudonym: '',
        languages: [],
        note: '',
      },
    })
  }
}

/** A report and so many statements S1, S2 …, each with its label for an id. */
export async function addStatements(
  app: App,
  interview: InterviewId,
  count: number,
): Promise<void> {
  await execute(app, interview, {
    type: 'AddReport',
    report: {
      id: 'report' as ReportId,
      title: 'Report',
      publisher: '',
      publishedOn: null,
      language: 'en' as LanguageTag,
      text: '',
    },
  })
  for (let number = 1; number <= count; number += 1) {
    await execute(app, interview, {
      type: 'AddStatement',
      statement: {
        id: `S${number}` as StatementId,
        report: 'report' as ReportId,
        text: { ['en' as LanguageTag]: `Claim ${number}` },
        attribution: [],
        anchor: null,
        note: '',
      },
    })
  }
}

/** One row with the given texts, source Korean unless said otherwise. */
export async function addRow(
  app: App,
  interview: InterviewId,
  id: string,
  texts: Readonly<Record<string, string>>,
  speaker: string | null = null,
): Promise<void> {
  await execute(app, interview, {
    type: 'AddSegment',
    after: 'end',
    segment: {
      id: id as SegmentId,
      sitting: 'sitting' as SittingId,
      speaker: speaker as ParticipantId | null,
      addressee: null,
      source: (Object.keys(texts)[0] ?? 'ko') as LanguageTag,
      mode: 'spoken',
      mediaStart: null,
      mediaEnd: null,
      wallStart: null,
      wallEnd: null,
      note: '',
      renditions: Object.fromEntries(
        Object.entries(texts).map(([language, text]) => [
          language,
          {
            text,
            status: 'draft',
            kind: 'original',
            author: null,
            origin: { type: 'typed' },
          } as const,
        ]),
      ),
      links: [],
    },
  })
}

/** Links a row to a statement; the link's id is made of theirs. */
export async function addLink(
  app: App,
  interview: InterviewId,
  segment: string,
  statement: string,
  stance: Stance,
): Promise<void> {
  await execute(app, interview, {
    type: 'AddLink',
    segment: segment as SegmentId,
    link: {
      id: `${segment}-${statement}` as LinkId,
      statement: statement as StatementId,
      stance,
      note: '',
      anchor: null,
    },
  })
}

/** Opens an interview from the library, by keyboard. */
export async function openTranscript(page: Page, title = TITLE): Promise<void> {
  const row = page.getByRole('row', { name: title })
  await row.focus()
  await row.press('Enter')
  await expect(page.getByRole('grid', { name: 'Transcript' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /, row \d+$/ }).first()).toBeVisible()
}

/** The text area of a cell; it is there only while its row is active. */
export const cell = (page: Page, language: string, row: number): Locator =>
  page.getByRole('textbox', {
    name: `${LANGUAGE_NAMES[language] ?? language}, row ${row}`,
    exact: true,
  })

export const noteCell = (page: Page, row: number): Locator =>
  page.getByRole('textbox', { name: `Interpreter’s note, row ${row}`, exact: true })

/** A row of the transcript, from 1. */
export const row = (page: Page, number: number): Locator =>
  page
    .getByRole('grid', { name: 'Transcript' })
    .locator(`[role="row"][aria-rowindex="${number + 1}"]`)

/** What the transcript last said. */
export const said = (page: Page): Locator => page.getByRole('status').filter({ hasText: /./ })

/** The interview as the engine has it. */
export async function stored(app: App, interview: InterviewId): Promise<InterviewDocument> {
  const opened = await app.call('interview.open', { interview })
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value.document
}

/** The engine's texts, a row each: `[{ ko: '…', uk: '…' }, …]`. */
export async function storedTexts(
  app: App,
  interview: InterviewId,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const { segments } = await stored(app, interview)
  return segments.map(({ renditions }) =>
    Object.fromEntries(Object.entries(renditions).map(([language, { text }]) => [language, text])),
  )
}

/** Waits until the engine has these texts. */
export async function expectTexts(
  app: App,
  interview: InterviewId,
  texts: readonly Readonly<Record<string, string>>[],
): Promise<void> {
  await expect.poll(() => storedTexts(app, interview)).toEqual(texts)
}

/** An input method's composition, through the DevTools protocol. */
export interface Composition {
  /** Shows each text in turn as the one being composed. */
  compose(...texts: readonly string[]): Promise<void>
  /** Ends the composition with this text. */
  end(text: string): Promise<void>
}

export async function inputMethod(page: Page): Promise<Composition> {
  const session: CDPSession = await page.context().newCDPSession(page)
  return {
    async compose(...texts) {
      for (const text of texts) {
        const at = text.length
        await session.send('Input.imeSetComposition', {
          text,
          selectionStart: at,
          selectionEnd: at,
        })
      }
    },
    async end(text) {
      await session.send('Input.insertText', { text })
    },
  }
}

/** ㅎ → 하 → 한, left open. */
export const HAN = ['ㅎ', '하', '한'] as const

/** From now on the engine refuses every command and draft: the disk is full. */
export async function fillDisk(page: Page): Promise<() => Promise<void>> {
  const full = JSON.stringify({
    ok: false,
    error: { code: 'DISK_FULL', savedAt: '2025-01-13T12:00:00.000Z' },
  })
  const pattern = /\/rpc\/interview\.(execute|saveDraft)$/
  await page.route(pattern, (route) =>
    route.fulfill({ contentType: 'application/json', body: full }),
  )
  return () => page.unroute(pattern)
}
