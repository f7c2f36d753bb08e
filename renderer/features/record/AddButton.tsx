import { useKeys } from '../../keys/keys.ts'
import { useAction } from '../../keys/useAction.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyChord } from '../../ui/KeyChord.tsx'
import { leaveField } from '../../ui/leaveField.ts'

interface AddButtonProps {
  readonly children: string
  readonly onAdd: () => void
}

/** Adds another of what a section lists; by key from anywhere in it. */
export function AddButton({ children, onAdd }: AddButtonProps) {
  const { map } = useKeys()
  // The button may go with what it adds: what is added takes the focus.
  const add = () => {
    leaveField()
    onAdd()
  }
  useAction('record.add', add)
  return (
    <Button onPress={add}>
      {children}
      <KeyChord chord={map['record.add']} />
    </Button>
  )
}
