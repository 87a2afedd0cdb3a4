import type { BudgetRow } from './roll-up.ts'

const PARENTS: [string, string | null][] = [
  ['076.01.WA', null],
  ['3355', '076.01.WA'],
  ['3357', '076.01.WA'],
  ['3360', '076.01.WA'],
  ['3361', '076.01.WA'],
  ['076.01.CQ', null],
  ['3356', '076.01.CQ'],
  ['3363', '076.01.CQ'],
  ['3364', '076.01.CQ'],
]

const OUTPUTS: [string, bigint, bigint][] = [
  ['3355.EAA.994', 1605801000n, 1602193887n],
  ['3355.EAK.007', 9800000n, 8181000n],
  ['3355.003', 25635000n, 24986500n],
  ['3357.EAJ.003', 29440000n, 28892900n],
  ['3357.EAL.004', 7394000n, 7264700n],
  ['3357.FAD.001', 8616000n, 7919000n],
  ['3360.EAA.994', 588861000n, 578122350n],
  ['3360.EAD.010', 4600000n, 4539500n],
  ['3361.EAL.005', 6574000n, 5497500n],
  ['3356.AFA.010', 1788000n, 1650000n],
  ['3356.EAB.008', 6708000n, 6600000n],
  ['3356.EAL.010', 1848000n, 1387500n],
  ['3363.BAH.011', 1876000n, 1870000n],
  ['3363.BMA.012', 2475000n, 2000000n],
  ['3364.BAA.007', 29000000n, 28847300n],
  ['3364.BAA.008', 1764964000n, 1764962097n],
  ['3364.BAH.030', 2000000n, 1969000n],
  ['3364.BMA.005', 1000000n, 975500n],
  ['3364.EAL.031', 5065000n, 4992000n],
]

/** KPU Kota Blitar 2021: outputs with figures, parents without. Published in LKj 2021, made consistent. */
export const DIPA_2021: BudgetRow[] = [
  ...PARENTS.map(([kode, induk]) => ({ kode, induk, pagu: null, realisasi: null })),
  ...OUTPUTS.map(([kode, pagu, realisasi]) => ({ kode, induk: kode.slice(0, 4), pagu, realisasi })),
]
