export interface Draft {
  version: string
  values: Record<string, string>
  /** The form was sent; if the page then shows a newer version, this draft has arrived. */
  sent: boolean
}

/** Drafts in this computer, per person and form. Storage may be switched off; then nothing is kept. */
export function draftStore(key: string): { read(): Draft | null; write(draft: Draft): void; clear(): void } {
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null
      } catch {
        return null
      }
    },
    write(draft) {
      try {
        localStorage.setItem(key, JSON.stringify(draft))
      } catch {
        // Full or switched off: the draft on the server remains.
      }
    },
    clear() {
      try {
        localStorage.removeItem(key)
      } catch {
        // Nothing was kept.
      }
    },
  }
}
