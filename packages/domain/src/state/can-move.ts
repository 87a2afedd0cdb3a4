import type { Machine, MachineStates } from './states.ts'

type Moves = { [M in Machine]: { [S in MachineStates[M]]: readonly MachineStates[M][] } }

const MOVES: Moves = {
  pk: {
    draf: ['diajukan'],
    diajukan: ['ditandatangani', 'draf'],
    ditandatangani: ['direvisi'],
    direvisi: [],
  },
  dokumen: {
    // What is signed with its PK is final at once; a report is examined first.
    draf: ['diperiksa', 'final'],
    diperiksa: ['direviu', 'final', 'draf'],
    direviu: ['final', 'draf'],
    final: ['disampaikan'],
    disampaikan: ['diterima'],
    diterima: [],
  },
  renstra: {
    draf: ['ditetapkan'],
    ditetapkan: ['draf', 'diganti'],
    diganti: [],
  },
  keputusan: {
    draf: ['ditetapkan'],
    ditetapkan: [],
  },
  'berita-acara': {
    draf: ['ditandatangani'],
    ditandatangani: [],
  },
  tindakLanjut: {
    terbuka: ['selesai', 'dibatalkan'],
    // What was called done and is not is given back.
    selesai: ['diverifikasi', 'terbuka', 'dibatalkan'],
    diverifikasi: [],
    dibatalkan: [],
  },
  kegiatan: {
    direncanakan: ['dilaksanakan', 'belum', 'dialihkan'],
    belum: ['dilaksanakan', 'dialihkan', 'direncanakan'],
    // Told wrongly, it is planned again.
    dilaksanakan: ['direncanakan'],
    dialihkan: ['direncanakan'],
  },
  rkt: {
    draf: ['ditetapkan'],
    ditetapkan: ['diganti'],
    diganti: [],
  },
}

/**
 * Whether a state may follow another. Units: none. Source: docs/domain.md §5.
 * Example: `canMove('pk', 'diajukan', 'ditandatangani')` → true; a signed PK only becomes `direvisi`.
 * Edge: a submitted PK, and a document not yet final, may go back to `draf`.
 * Error: none for states the type knows.
 */
export function canMove<M extends Machine>(
  machine: M,
  from: MachineStates[M],
  to: MachineStates[M],
): boolean {
  return MOVES[machine][from].includes(to)
}

/**
 * Refuses a move that the machine does not have, for who is about to make it. Units: none. Source: docs/domain.md §5.
 * Example: `requireMove('dokumen', 'final', 'draf')` throws. Edge: staying where it is is no move.
 * Error: a move the machine does not have throws RangeError.
 */
export function requireMove<M extends Machine>(
  machine: M,
  from: MachineStates[M],
  to: MachineStates[M],
): void {
  if (!canMove(machine, from, to)) throw new RangeError(`${machine} never moves from ${from} to ${to}`)
}
