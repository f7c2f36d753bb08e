import { useTranslation } from 'react-i18next'
import type { EntryId } from '#core/interview/ids.ts'
import { useCommand } from '../../session/useCommand.ts'
import { useInterview, useReadOnly } from '../../session/useSession.ts'
import { Refusal } from '../../ui/Refusal.tsx'
import { OfferLine } from './OfferLine.tsx'
import { type OfferingSection, offerFrom } from './takeOver.ts'
import { useNoticeTitle } from './useNoticeTitle.ts'
import { usePreviousRecord } from './usePreviousRecord.ts'

/** What the last interview's record has to offer for a section; nothing is taken unasked. */
export function TakeOver({ section }: { readonly section: OfferingSection }) {
  const { t } = useTranslation('record')
  const titleOf = useNoticeTitle()
  const previous = usePreviousRecord()
  const interview = useInterview((whole) => whole)
  const readOnly = useReadOnly() !== null
  const { run, refusal } = useCommand()
  const offer = previous === null || readOnly ? null : offerFrom(section, interview, previous)
  if (previous === null || offer === null) return <Refusal error={refusal} />
  const { words, titles, verbatim, commands } = offer
  const what = [
    ...words,
    ...titles.map((title) => titleOf(title).text),
    ...(verbatim === null ? [] : [t(`verbatim.${verbatim}`)]),
  ]

  async function take(): Promise<void> {
    for (const command of commands(() => crypto.randomUUID() as EntryId)) {
      if (!(await run(command))) return
    }
  }

  return (
    <>
      <OfferLine onTake={() => void take()}>
        {t('takeOver.asIn', { title: previous.title, what: what.join(' · ') })}
      </OfferLine>
      <Refusal error={refusal} />
    </>
  )
}
