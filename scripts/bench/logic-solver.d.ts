/** What the benchmark uses of logic-solver, which has no types of its own. */
declare module "logic-solver" {
  type Operand = string | object;
  const Logic: {
    Solver: new () => { require(term: Operand): void; solve(): object | null };
    and(terms: Operand[]): Operand;
    or(terms: Operand[]): Operand;
    not(term: Operand): Operand;
    implies(one: Operand, other: Operand): Operand;
    equiv(one: Operand, other: Operand): Operand;
  };
  export default Logic;
}
