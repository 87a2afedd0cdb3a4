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
    draf: ['diperiksa'],
    diperiksa: ['direviu', 'final', 'draf'],
    direviu: ['final', 'draf'],
    final: ['disampaikan'],
    disampaikan: ['diterima'],
    diterima: [],
  },
  rekomendasi: {
    terbuka: ['ditindaklanjuti'],
    ditindaklanjuti: ['selesai', 'belum-sesuai'],
    selesai: [],
    'belum-sesuai': ['ditindaklanjuti'],
  },
}

/**
 * Whether a state may follow another. Units: none. Source: docs/domain.md §5.
 * Example: `canMove('pk', 'diajukan', 'ditandatangani')` → true; a signed PK only becomes `direvisi`.
 * Edge: a submitted PK, and a document not yet final, may go back to `draf`.
 * Error: unknown states are refused by the type and give false.
 */
export function canMove<M extends Machine>(
  machine: M,
  from: MachineStates[M],
  to: MachineStates[M],
): boolean {
  return movesFrom(machine, from).includes(to)
}

/**
 * States that may follow. Units: none. Source: docs/domain.md §5. Example: `movesFrom('pk', 'draf')` → `['diajukan']`.
 * Edge: an end state gives an empty list. Error: an unknown state gives an empty list.
 */
export function movesFrom<M extends Machine>(
  machine: M,
  from: MachineStates[M],
): readonly MachineStates[M][] {
  return (MOVES[machine] as Moves[M])[from] ?? []
}
