import { Button, NativeSelect, Radio, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { AddDevice } from '../../api/vpn/devices.ts'
import type { ShownVpn } from '../../api/vpn/view.ts'
import { Trouble } from '../door/trouble.tsx'
import { useLanguage } from '../language/use-language.tsx'
import type { Made } from './made-profile.tsx'
import { makeKey } from './make-key.ts'
import { withPrivateKey } from './profile-file.ts'
import { useAddDevice } from './queries.ts'
import { kinds, systemNames, texts, titleExamples } from './texts.ts'

type Kind = AddDevice['kind']
type System = AddDevice['system']

/** On which systems a kind of device runs. */
const systemsOf: Readonly<Record<Kind, readonly [System, ...System[]]>> = {
  computer: ['windows', 'macos', 'linux', 'other'],
  phone: ['ios', 'android', 'other'],
  'own equipment': ['other'],
}

/** Lets a device connect: its key is made here, or on the device. */
export function AddDeviceForm({
  agreement,
  mayAdd,
  onMade,
}: {
  agreement: string
  mayAdd: ShownVpn['mayAdd']
  onMade: (made: Made) => void
}) {
  const { say } = useLanguage()
  const add = useAddDevice(agreement)
  const addable = mayAdd.filter((each): each is Kind => each !== 'router')
  const [chosen, setKind] = useState<Kind>()
  const kind = chosen ?? addable[0] ?? 'phone'
  const [wanted, setSystem] = useState<System>()
  const system = systemsOf[kind].find((each) => each === wanted) ?? systemsOf[kind][0]
  const [title, setTitle] = useState('')
  const [isOwnKey, setOwnKey] = useState(false)
  const [cannotMake, setCannotMake] = useState(false)
  const [pasted, setPasted] = useState('')

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const made = isOwnKey ? undefined : await makeKey()
    if (!isOwnKey && !made) {
      setCannotMake(true)
      setOwnKey(true)
      return
    }
    const publicKey = made?.publicKey ?? pasted.trim()
    const { device, profile } = await add.mutateAsync({ kind, system, title, publicKey, withPresharedKey: true })
    onMade({ device, title, kind, system, profile: made ? withPrivateKey(profile, made.privateKey) : profile })
  }
  return (
    <form
      className="vpn-form"
      aria-labelledby="vpn-add"
      onSubmit={(event) => void submit(event).catch(() => undefined)}
    >
      <h3 id="vpn-add">{say(texts.add)}</h3>
      <NativeSelect
        label={say(texts.kind)}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as Kind)}
        data={addable.map((value) => ({ value, label: say(kinds[value]) }))}
      />
      {systemsOf[kind].length > 1 && (
        <NativeSelect
          label={say(texts.system)}
          value={system}
          onChange={(event) => setSystem(event.currentTarget.value as System)}
          data={systemsOf[kind].map((value) => ({ value, label: say(systemNames[value]) }))}
        />
      )}
      <TextInput
        label={say(texts.title)}
        placeholder={say(titleExamples[kind])}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        maxLength={80}
        required
      />
      <Radio.Group
        className="vpn-wide"
        label={say(texts.key)}
        description={say(cannotMake ? texts.keyNotHere : texts.keyHereHow)}
        value={isOwnKey ? 'own' : 'here'}
        onChange={(value) => setOwnKey(value === 'own')}
      >
        <Radio value="here" label={say(texts.keyHere)} mt={8} disabled={cannotMake} />
        <Radio value="own" label={say(texts.keyOwn)} mt={8} />
      </Radio.Group>
      {isOwnKey && (
        <TextInput
          className="vpn-wide"
          label={say(texts.publicKey)}
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
          maxLength={100}
          spellCheck={false}
          required
        />
      )}
      {add.error && (
        <div className="vpn-wide">
          <Trouble error={add.error} />
        </div>
      )}
      <div className="vpn-wide">
        <Button type="submit" loading={add.isPending}>
          {say(texts.add)}
        </Button>
      </div>
    </form>
  )
}
