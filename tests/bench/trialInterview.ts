import type { InterviewDocument } from '#core/interview/document.ts'
import type {
  LinkId,
  ParticipantId,
  ReportId,
  SegmentId,
  SittingId,
  StatementId,
} from '#core/interview/ids.ts'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import { orderKeysBetween } from '#core/interview/orderKeys.ts'
import type { Rendition } from '#core/interview/rendition.ts'
import type { Segment } from '#core/interview/segment.ts'
import { STANCES } from '#core/report/stance.ts'

const KO = 'ko' as LanguageTag
const UK = 'uk' as LanguageTag
const EN = 'en' as LanguageTag
const SITTING = 'sitting-1' as SittingId
const REPORT = 'report-1' as ReportId
const AT = '2025-01-13T12:00:00.000Z'

const QUESTIONS = {
  [KO]: '어느 부대에서 복무했습니까? 그 부대의 지휘관이 누구였는지 말해 줄 수 있습니까?',
  [UK]: 'У якому підрозділі ви служили? Чи можете сказати, хто командував цим підрозділом?',
  [EN]: 'In which unit did you serve? Can you say who commanded that unit?',
}
const ANSWERS = {
  [KO]: '저는 정찰총국 소속 제11군단에서 복무했습니다. 로씨야로 훈련을 받으러 가는 줄 알았습니다. 전투에 나간다는 말은 듣지 못했습니다.',
  [UK]: 'Я служив в 11-му корпусі Головного розвідувального бюро. Я думав, що їду до Росії на навчання. Про участь у боях нам не казали.',
  [EN]: 'I served in the 11th Corps under the Reconnaissance General Bureau. I thought I was going to Russia for training. Nobody told us that we would fight.',
}

/**
 * An invented interview of `count` trilingual segments with twelve statements and a link on
 * every fifth segment. The same for the same count.
 */
export function trialInterview(count: number): InterviewDocument {
  const order = orderKeysBetween(null, null, Math.max(count, 12))
  const participant = (id: string, role: 'interviewee' | 'interviewer', place: number) => ({
    id: id as ParticipantId,
    order: order[place] as string,
    role,
    label: id,
    name: '',
    pseudonym: '',
    languages: [],
    note: '',
  })
  return {
    title: `Trial interview of ${count} segments`,
    caseNumber: 'T-1',
    timeZone: 'Europe/Kyiv',
    exercise: true,
    languages: [KO, UK, EN],
    createdAt: AT,
    participants: [participant('A', 'interviewee', 0), participant('Q', 'interviewer', 1)],
    sittings: [
      {
        id: SITTING,
        order: order[0] as string,
        startedAt: AT,
        endedAt: null,
        place: '',
        present: [],
        note: '',
      },
    ],
    reports: [
      {
        id: REPORT,
        order: order[0] as string,
        title: 'Trial report',
        publisher: '',
        publishedOn: null,
        language: EN,
        text: 'An invented report.',
      },
    ],
    statements: Array.from({ length: 12 }, (_, index) => ({
      id: `S${index + 1}` as StatementId,
      order: order[index] as string,
      report: REPORT,
      label: `S${index + 1}`,
      text: { [EN]: `Invented claim number ${index + 1}` },
      attribution: [{ [EN]: 'the report' }],
      anchor: null,
      note: '',
    })),
    segments: Array.from({ length: count }, (_, index) =>
      trialSegment(index, order[index] as string),
    ),
    names: [],
    entries: [],
    closings: [],
  }
}

function trialSegment(index: number, order: string): Segment {
  const question = index % 2 === 0
  const source = question ? UK : KO
  const texts = question ? QUESTIONS : ANSWERS
  return {
    id: `segment-${index}` as SegmentId,
    order,
    sitting: SITTING,
    speaker: (question ? 'Q' : 'A') as ParticipantId,
    addressee: null,
    source,
    mode: 'spoken',
    mediaStart: index * 9_000,
    mediaEnd: index * 9_000 + 8_500,
    wallStart: null,
    wallEnd: null,
    note: index % 40 === 0 ? 'The interpreter asks for the sentence to be repeated.' : '',
    renditions: {
      [KO]: trialRendition(`${texts[KO]} (${index + 1})`, KO, source),
      [UK]: trialRendition(`${texts[UK]} (${index + 1})`, UK, source),
      [EN]: trialRendition(`${texts[EN]} (${index + 1})`, EN, source),
    },
    acceptances: [],
    reads: [],
    redactions: [],
    links:
      index % 5 === 0
        ? [
            {
              id: `link-${index}` as LinkId,
              statement: `S${(index % 12) + 1}` as StatementId,
              stance: STANCES[index % STANCES.length] ?? 'context',
              note: '',
              anchor: null,
            },
          ]
        : [],
  }
}

function trialRendition(text: string, language: LanguageTag, source: LanguageTag): Rendition {
  const isSource = language === source
  return {
    text,
    status: 'final',
    kind: isSource ? 'original' : 'interpreted',
    author: null,
    origin: { type: 'typed' },
    revision: 1,
    basedOn: isSource ? null : { language: source, revision: 1 },
    at: AT,
  }
}
