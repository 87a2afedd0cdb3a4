import type { Transport } from '@sveltejs/kit/hooks'
import { Unsent } from './unsent.ts'

export const transport: Transport = {
  Unsent: {
    encode: (value) => value instanceof Unsent && [0],
    decode: () => {
      throw new Error('This view is rendered on the server only.')
    },
  },
}
