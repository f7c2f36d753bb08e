import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LanguageTag } from '#core/interview/languageTag.ts'
import type { Segment } from '#core/interview/segment.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { formatChord } from '../../keys/formatChord.ts'
import { useKeys } from '../../keys/keys.ts'
import { ProposalEntry } from './ProposalEntry.tsx'
import styles from './Proposals.module.css'
import { chosenProposal, type Proposal } from './proposals.ts'
import { acceptProposal } from './takeProposal.ts'
import type { RowHelp } from './useRowAssistance.ts'

/** Proposals that are shown at once for the cell with the caret, and for another empty one. */
const SHOWN_HERE = 3
const SHOWN_ELSEWHERE = 1

/** A cell that has a text already needs them less. */
function mostShown(isHere: boolean, isFilled: boolean): number {
  if (isFilled) return isHere ? SHOWN_ELSEWHERE : 0
  return isHere ? SHOWN_HERE : SHOWN_ELSEWHERE
}

/** What is proposed for one language of a row. */
export interface ProposalGroup {
  readonly language: LanguageTag
  readonly proposals: readonly Proposal[]
  /** True: the cell has a text already. */
  readonly isFilled: boolean
}

interface MemoryPartProps {
  readonly help: RowHelp
  readonly segment: Segment
  readonly groups: readonly ProposalGroup[]
}

/** What earlier rows and imported memories, and machines that were asked, propose for the row. */
export function MemoryPart({ help, segment, groups }: MemoryPartProps) {
  // The cell with the caret first: it is what somebody is working on.
  const sorted = groups.toSorted(
    (a, b) => Number(b.language === help.target) - Number(a.language === help.target),
  )
  return sorted.map((group) => (
    <LanguageProposals
      key={`${segment.id} ${group.language}`}
      help={help}
      segment={segment}
      group={group}
    />
  ))
}

interface LanguageProposalsProps {
  readonly help: RowHelp
  readonly segment: Segment
  readonly group: ProposalGroup
}

function LanguageProposals({ help, segment, group }: LanguageProposalsProps) {
  const { t } = useTranslation('assist')
  const format = useFormat()
  const { map, mac } = useKeys()
  const [isWhole, setWhole] = useState(false)
  const { language, proposals, isFilled } = group
  const isHere = language === help.target
  const most = mostShown(isHere, isFilled)
  const chosen = isHere ? chosenProposal(proposals, help.state.chosen, language) : undefined
  const isBeyond = chosen !== undefined && proposals.indexOf(chosen) >= most
  const shown = isWhole || isBeyond ? proposals : proposals.slice(0, most)
  const rest = proposals.length - shown.length
  const key = formatChord(map['assist.accept'], mac)
  return (
    <>
      <p className={styles.language}>
        <span>{format.languageTitle(language)}</span>
        {isHere && key !== '' && <kbd>{key}</kbd>}
      </p>
      <ul>
        {shown.map((proposal) => (
          <ProposalEntry
            key={proposal.id}
            proposal={proposal}
            language={language}
            source={segment.source}
            isChosen={proposal === chosen}
            here={help.transcript.session.id}
            onAccept={() =>
              void acceptProposal(help.transcript, { segment: segment.id, language }, proposal)
            }
          />
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          className={styles.more}
          data-rove=""
          tabIndex={-1}
          onClick={() => setWhole(true)}
        >
          {shown.length === 0
            ? t('proposals', { count: rest })
            : t('moreProposals', { count: rest })}
        </button>
      )}
    </>
  )
}
