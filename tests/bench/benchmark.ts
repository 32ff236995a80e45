import type { Measured } from './rounds.ts'

export interface BenchmarkOptions {
  /** How many files the corpus has. */
  readonly files: number
  readonly rounds: number
  /** A folder of this run's own; removed afterwards. */
  readonly folder: string
}

/** One thing people wait for, beside the least it could take. */
export interface Benchmark {
  readonly name: string
  readonly unit: string
  /** What is done, and what it is compared with. */
  readonly summary: string
  /** The median ratio we aim for. */
  readonly goal: number
  /** Sizes that keep the benchmark under half a minute, or those that its goal is about. */
  readonly files: number
  readonly rounds: number
  /** Files for a look in passing, when those its goal is about take longer. */
  readonly quickFiles: number | null
  /** Whether it takes minutes, and runs only when it is asked for by name. */
  readonly onlyByName: boolean
  run(options: BenchmarkOptions): Promise<Measured>
}
