import { TextField } from '../field/TextField.tsx'
import { Form } from './Form.tsx'

export const signIn = (
  <Form
    action="/en/account/link"
    submit="Send me a link"
    hidden={{ key: '0190f2c4' }}
    cancel={{ label: 'Back', href: '/en' }}
    note="The link works once, for thirty minutes."
  >
    <TextField
      name="sign-in-mail"
      type="email"
      label="Your mail address"
      mark="required"
      required
      autoComplete="email"
      width="medium"
    />
  </Form>
)
