import type { Rule } from "./rule.ts";

export const futureCheck: Rule = {
  name: "future-check",
  guarantees: "Nothing was checked, and no text read, on a day that is still to come.",
  check: ({ offences, states, today }) => {
    const dates = [
      ...offences.flatMap(({ file, data }) => [
        { file, field: "verification.checkedOn", date: data.verification.checkedOn },
        ...data.sources.map(({ asOf }, index) => ({ file, field: `sources[${index}].asOf`, date: asOf })),
      ]),
      ...states.map(({ file, data }) => ({ file, field: "checkedOn", date: data.checkedOn })),
    ];
    return dates.flatMap(({ file, field, date }) =>
      date !== null && date > today
        ? [{ file, field, found: date, expected: `no day after today, ${today}` }]
        : [],
    );
  },
};
