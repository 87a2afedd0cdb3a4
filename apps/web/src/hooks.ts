import type { Transport } from '@sveltejs/kit/hooks'

/**
 * Pages are plain HTML (ADR 0006), yet the framework would write all data of a page once more as script for a browser that
 * never asks; for a large view that costs as much as drawing it. So whatever it would write is nothing, but for the sentence
 * of a refusal: a program that sends a form and reads no HTML is told it.
 */
export const transport: Transport = {
  Unsent: {
    encode: (value) => {
      if (typeof value !== 'object' || value === null) return false
      return 'refused' in value ? JSON.stringify(value.refused) : 1
    },
    decode: () => {
      throw new Error('This view is rendered on the server only.')
    },
  },
}
