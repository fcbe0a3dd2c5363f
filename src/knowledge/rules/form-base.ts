import { show } from "../fault.ts";
import { keysOfBase } from "../forms.ts";
import type { Rule } from "./rule.ts";

export const formBase: Rule = {
  name: "form-base",
  guarantees:
    "A form starts from another form of its entry and leaves out only elements of that form; an entry with forms has a basic one, and every form has elements.",
  check: ({ offences }) =>
    offences.flatMap(({ file, data }) => {
      const { forms } = data;
      const noBasic =
        forms.length > 0 && !forms.some(({ kind }) => kind === "basic")
          ? [{ file, field: "forms", found: "no form of kind basic", expected: "at least one" }]
          : [];
      return [
        ...noBasic,
        ...forms.flatMap((form, index) => {
          const field = `forms[${index}]`;
          const others = forms.filter(({ id }) => id !== form.id).map(({ id }) => id);
          const keys = keysOfBase(forms, form);
          const chain = [form.id];
          for (
            let base = form.base;
            base !== undefined && !chain.includes(base);
            base = forms.find(({ id }) => id === base)?.base
          ) {
            chain.push(base);
          }
          const last = forms.find(({ id }) => id === chain.at(-1));
          return [
            ...(form.base !== undefined && (!others.includes(form.base) || last?.base !== undefined)
              ? [
                  {
                    file,
                    field: `${field}.base`,
                    found: show(form.base),
                    expected: `another form that does not start from this one: ${others.join(", ") || "none is there"}`,
                  },
                ]
              : []),
            ...form.without
              .filter((key) => !keys.has(key))
              .map((key) => ({
                file,
                field: `${field}.without`,
                found: show(key),
                expected: `the key of an element of its base: ${[...keys].join(", ") || "it has none"}`,
              })),
            ...(form.base === undefined && form.elements.length === 0
              ? [{ file, field: `${field}.elements`, found: "none", expected: "at least one element" }]
              : []),
          ];
        }),
      ];
    }),
};
