import type { Transport } from '@sveltejs/kit/hooks'

/**
 * Pages are plain HTML (ADR 0006), yet the framework would write all data of a page once more as script for a browser that
 * never asks; for a large view that costs as much as drawing it. So whatever it would write is nothing.
 */
export const transport: Transport = {
  Unsent: {
    encode: (value) => typeof value === 'object' && value !== null && 1,
    decode: () => {
      throw new Error('This view is rendered on the server only.')
    },
  },
}
