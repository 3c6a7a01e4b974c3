import { Checkbox } from './Checkbox.tsx'
import { CheckboxGroup } from './CheckboxGroup.tsx'
import { DateField } from './DateField.tsx'
import { Fieldset } from './Fieldset.tsx'
import { FileField } from './FileField.tsx'
import { HiddenField } from './HiddenField.tsx'
import { PasswordField } from './PasswordField.tsx'
import { RadioGroup } from './RadioGroup.tsx'
import { Select } from './Select.tsx'
import { TextArea } from './TextArea.tsx'
import { TextField } from './TextField.tsx'
import { TimeField } from './TimeField.tsx'

export const text = (
  <TextField
    name="example-name"
    label="Your name"
    hint="As the desk may call you."
    mark="required"
    required
    autoComplete="name"
  />
)

export const wrong = (
  <TextField
    name="example-mail"
    type="email"
    label="Mail"
    value="nolwenn@"
    error="Write the whole address, with what follows the @."
  />
)

export const area = <TextArea name="example-purpose" label="What will you use it for?" mark="optional" />

export const select = (
  <Select
    name="example-desk"
    label="Desk"
    empty="Choose a desk"
    options={[
      { value: 'capucins', label: 'Ateliers des Capucins' },
      { value: 'saint-pierre', label: 'Saint-Pierre library' },
    ]}
  />
)

export const radios = (
  <RadioGroup
    name="example-licence"
    label="Under which licence?"
    value="CC-BY-SA-4.0"
    tiles
    options={[
      { value: 'CC-BY-SA-4.0', label: 'Share alike', hint: 'Others name you and share as you did.' },
      { value: 'CC-BY-4.0', label: 'Name me', hint: 'Others name you.' },
      { value: 'CC0-1.0', label: 'Free of conditions', hint: 'Others owe you nothing.' },
    ]}
  />
)

export const checkboxes = (
  <CheckboxGroup
    name="example-themes"
    label="Themes"
    values={['sea']}
    options={[
      { value: 'sea', label: 'Sea', count: '4' },
      { value: 'heritage', label: 'Heritage', count: '2' },
    ]}
  />
)

export const checkbox = (
  <Checkbox
    name="example-rules"
    label="I bring it back clean and on time"
    mark="required"
    required
    hint="The rules are one page long."
  />
)

export const period = (
  <Fieldset legend="When?" id="example-when" hint="Up to 14 days." inline>
    <DateField name="example-from" label="From" value="2027-05-08" />
    <DateField name="example-until" label="Until" min="2027-05-08" />
    <TimeField name="example-at" label="Pick-up" value="14:30" />
  </Fieldset>
)

export const file = (
  <FileField
    name="example-sound"
    label="Your recording"
    hint="MP3, WAV or OGG, up to 20 MB."
    accept="audio/*"
  />
)

export const password = <PasswordField name="example-password" label="Password" purpose="current" />

export const hidden = <HiddenField name="example-key" value="0190f2c4" />
