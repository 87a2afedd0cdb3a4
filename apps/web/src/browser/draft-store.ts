export interface Kept {
  teks: string
  /** Of the row it was typed on. */
  versi: number
  /** The server has it as a draft. */
  sampai?: true
  /** Sent with the save of this count; it has arrived when the page counts as far. */
  kirim?: number
}

/** What is typed in this computer, per person, office and form. Storage may be full or switched off; then nothing is kept. */
export interface DraftStore {
  read(): Record<string, Kept>
  /** Changes what is kept now, also by another tab; false where this computer keeps nothing. */
  change(fn: (kept: Record<string, Kept>) => void): boolean
}

export function draftStore(key: string): DraftStore {
  const read = (): Record<string, Kept> => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, Kept>
    } catch {
      return {}
    }
  }
  return {
    read,
    change(fn) {
      const kept = read()
      fn(kept)
      try {
        if (Object.keys(kept).length === 0) localStorage.removeItem(key)
        else localStorage.setItem(key, JSON.stringify(kept))
        return true
      } catch {
        return false
      }
    },
  }
}
