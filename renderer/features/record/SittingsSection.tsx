import { SittingList } from '../participants/SittingList.tsx'
import { SittingCourse } from './SittingCourse.tsx'

/** The sittings as among the participants, and in each who came and left when, and its breaks. */
export const SittingsSection = () => (
  <SittingList
    more={(sitting, isReadOnly) => <SittingCourse sitting={sitting} isReadOnly={isReadOnly} />}
  />
)
