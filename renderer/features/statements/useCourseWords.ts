import { useTranslation } from 'react-i18next'
import { unreachable } from '#core/protocol/unreachable.ts'
import type { Course, CourseBin, CourseSpeaker } from '#core/report/course.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useInterview } from '../../session/useSession.ts'

/** What the chart of an interview's course says in words. */
export function useCourseWords({ measure, speakers }: Course) {
  const { t } = useTranslation('statements')
  const { number, list } = useFormat()
  const participants = useInterview((interview) => interview.participants)
  const labels = useInterview((interview) => interview.statements)

  function speakerName(speaker: CourseSpeaker): string {
    switch (speaker.type) {
      case 'participant':
        return participants.get(speaker.participant)?.label ?? ''
      case 'unknown':
        return t('course.unknown')
      case 'others':
        return t('course.others')
      default:
        return unreachable(speaker)
    }
  }
  const amount = (said: number): string =>
    measure === 'time' ? duration(said) : t('course.wordCount', { count: said })
  const sittingName = ({ sittingNumber }: CourseBin): string =>
    sittingNumber === null ? t('matrix.noSitting') : t('matrix.sitting', { number: sittingNumber })
  const segments = ({ from, to }: CourseBin): string =>
    from === to
      ? t('course.segment', { number: number(from) })
      : t('course.range', { from: number(from), to: number(to) })
  const statements = (bin: CourseBin): string =>
    list(bin.statements.flatMap((id) => labels.get(id)?.label ?? []))

  /** "Sitting 1, segments 3–4: A 0:12, Q 0:40; S1, S5". */
  function binText(bin: CourseBin): string {
    const said = bin.amounts.flatMap((each, place) => {
      const speaker = speakers[place]
      return each === 0 || speaker === undefined ? [] : [`${speakerName(speaker)} ${amount(each)}`]
    })
    const touched = bin.statements.length === 0 ? [] : [statements(bin)]
    const what = [...(said.length === 0 ? [] : [list(said)]), ...touched].join('; ')
    const where = `${sittingName(bin)}, ${segments(bin)}`
    return what === '' ? where : `${where}: ${what}`
  }

  return { speakerName, amount, sittingName, segments, statements, binText }
}

/** Minutes and seconds: 12:03; hours before them where there are any. */
function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  const two = (value: number) => String(value % 60).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  return minutes < 60
    ? `${minutes}:${two(seconds)}`
    : `${Math.floor(minutes / 60)}:${two(minutes)}:${two(seconds)}`
}
