import { useMemo } from 'react'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { InterviewView } from '#core/protocol/settings.ts'
import { useInterview } from './useSession.ts'
import { useView } from './useSettings.ts'

/** The interview's languages in the view's order; those it does not name follow. */
export function orderedLanguages(
  languages: readonly LanguageTag[],
  view: Pick<InterviewView, 'order'>,
): readonly LanguageTag[] {
  const named = view.order.filter((language) => languages.includes(language))
  return [...named, ...languages.filter((language) => !named.includes(language))]
}

/** The languages that are columns, in order; never none: with all hidden, all are shown. */
export function visibleLanguages(
  languages: readonly LanguageTag[],
  view: Pick<InterviewView, 'order' | 'hidden'>,
): readonly LanguageTag[] {
  const ordered = orderedLanguages(languages, view)
  const visible = ordered.filter((language) => !view.hidden.includes(language))
  return visible.length === 0 ? ordered : visible
}

/** The columns of the open interview, as its view orders and hides them. */
export function useColumns(): readonly LanguageTag[] {
  const languages = useInterview((interview) => interview.languages)
  const view = useView()
  return useMemo(() => visibleLanguages(languages, view), [languages, view])
}
