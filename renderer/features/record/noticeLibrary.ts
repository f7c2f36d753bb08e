import type { NoticeText } from '#core/record/noticeText.ts'
import { STANDARD_NOTICES } from '#core/record/standardNotices.ts'

/** True for a text that comes with the program, in whatever wording. */
export const isStandard = (id: string): boolean => STANDARD_NOTICES.some((text) => text.id === id)

/** The person's own texts with one of them in these words. */
export function withNotice(own: readonly NoticeText[], text: NoticeText): readonly NoticeText[] {
  return own.some(({ id }) => id === text.id)
    ? own.map((each) => (each.id === text.id ? text : each))
    : [...own, text]
}

/** True when a notice of the interview is about the same as a text: they share a title. */
export function isAbout(
  notice: Pick<NoticeText, 'title'>,
  text: Pick<NoticeText, 'title'>,
): boolean {
  return Object.entries(text.title).some(
    ([language, title]) => title !== '' && notice.title[language as never] === title,
  )
}
