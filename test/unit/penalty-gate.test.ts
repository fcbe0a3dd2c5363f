import { describe, expect, it } from "vitest";
import { highest, lowest, maximumMonths, minimumMonths } from "../../src/engine/penalty.ts";
import { assistanceOutcome, instrumentsBetween, penaltyGate } from "../../src/engine/penalty-gate.ts";
import { treaty } from "../support/content.ts";

const both = [
  { state: "XA", inForce: "2010-01-01" },
  { state: "XB", inForce: "2015-01-01" },
];
const gate = (
  more: object,
  from: number | null,
  to: number | null,
  kind: "extradition" | "preservation" = "extradition",
) =>
  penaltyGate(instrumentsBetween([treaty({ parties: both, ...more }).data], "XA", "XB", "2020-01-01"), kind, {
    from: { min: 0, max: from },
    to: { min: 0, max: to },
  })[0];

describe("the instruments between two States", () => {
  const between = (more: object, on: string) =>
    instrumentsBetween([treaty({ parties: both, ...more }).data], "XA", "XB", on).map(
      ({ applicability }) => applicability,
    );

  it("bind from the day on which both are bound", () => {
    expect(between({}, "2014-12-31")).toEqual([]);
    expect(between({}, "2015-01-01")).toEqual(["in-force"]);
  });

  it("are said to bind from an unknown day where a day was not found", () => {
    expect(between({ parties: [both[0], { state: "XB", inForce: null }] }, "2020-01-01")).toEqual([
      "date-unknown",
    ]);
    expect(between({ inForce: "not-found" }, "2020-01-01")).toEqual(["date-unknown"]);
  });

  it("do not bind a State before the day on which it certainly was no party", () => {
    const parties = [both[0], { state: "XB", inForce: null, notBefore: "2018-01-01" }];
    expect(between({ parties }, "2017-12-31")).toEqual([]);
    expect(between({ parties }, "2018-01-01")).toEqual(["date-unknown"]);
  });

  it("do not bind a State that is no party, nor before they are in force", () => {
    expect(between({ parties: [both[0]] }, "2020-01-01")).toEqual([]);
    expect(between({ inForce: "no" }, "2020-01-01")).toEqual([]);
  });
});

describe("the penalty gate", () => {
  it("passes where both maxima reach the threshold (Convention art. 24: one year)", () => {
    expect(gate({}, 12, 60)).toMatchObject({ threshold: "passes", thresholdMonths: 12 });
    expect(gate({}, 11.9, 60)).toMatchObject({ threshold: "fails" });
  });

  it("fails for certain where one term is too low although the other was not found", () => {
    expect(gate({}, null, 6)).toMatchObject({ threshold: "fails" });
    expect(gate({}, null, 60)).toMatchObject({ threshold: "unknown" });
  });

  it("may ask that the threshold be exceeded, or look at one State only", () => {
    const measure = { of: "maximum", in: "both", at: "art. 2" };
    expect(gate({ penaltyMeasure: { ...measure, exceeded: true } }, 12, 12)?.threshold).toBe("fails");
    expect(gate({ penaltyMeasure: { ...measure, in: "requesting" } }, 12, 1)?.threshold).toBe("passes");
    expect(gate({ penaltyMeasure: { ...measure, in: "requested" } }, 12, 1)?.threshold).toBe("fails");
  });

  it("is not settled by a maximum where it is not said which term counts", () => {
    const penaltyMeasure = { of: "unspecified", in: "both", at: "art. 2" };
    expect(gate({ penaltyMeasure }, 60, 60)?.threshold).toBe("unknown");
    expect(gate({ penaltyMeasure }, 6, 60)?.threshold).toBe("fails");
  });

  it("is not known where the rules on extradition were not read", () => {
    const dualCriminality = { ...treaty().data.dualCriminality, extradition: "not-found" };
    expect(
      gate({ minimumPenaltyMonths: null, penaltyMeasure: null, dualCriminality }, 60, 60)?.threshold,
    ).toBe("unknown");
  });

  it("knows no threshold but for extradition, and none where the instrument has none", () => {
    expect(gate({}, 1, 1, "preservation")?.threshold).toBe("not-governed");
    expect(gate({ minimumPenaltyMonths: null, penaltyMeasure: null }, 1, 1)?.threshold).toBe("not-needed");
  });

  it("is passed by imprisonment for life", () => {
    expect(gate({}, Number.POSITIVE_INFINITY, 12)?.threshold).toBe("passes");
  });
});

describe("terms of imprisonment", () => {
  it("are months, zero without imprisonment, infinite for life, unknown where not found", () => {
    expect(maximumMonths({ imprisonment: { maxMonths: 60 }, asWritten: "five years" })).toBe(60);
    expect(maximumMonths({ fine: "10 days", asWritten: "fine" })).toBe(0);
    expect(maximumMonths({ imprisonment: { life: true }, asWritten: "life" })).toBe(Number.POSITIVE_INFINITY);
    expect(maximumMonths({ asWritten: "not found", notFound: true })).toBeNull();
    expect(minimumMonths({ imprisonment: { maxMonths: 60 }, asWritten: "up to five years" })).toBe(0);
  });

  it("are compared with care for what is unknown", () => {
    expect(lowest([12, 24])).toBe(12);
    expect(lowest([12, null])).toBeNull();
    expect(lowest([])).toBeNull();
    expect(highest([12, null, 24])).toBe(24);
    expect(highest([null])).toBeNull();
  });
});

describe("several instruments together", () => {
  const results = (...instruments: object[]) =>
    penaltyGate(
      instrumentsBetween(
        instruments.map((more, index) => treaty({ id: `treaty-${index}`, parties: both, ...more }).data),
        "XA",
        "XB",
        "2020-01-01",
      ),
      "extradition",
      { from: { min: 0, max: 18 }, to: { min: 0, max: 18 } },
    );
  const rule = (extradition: string) => ({
    dualCriminality: { ...treaty().data.dualCriminality, extradition },
  });

  it("let the request rest on the most favourable one", () => {
    expect(assistanceOutcome(results({ minimumPenaltyMonths: 24 }, {}))).toEqual({
      dualCriminality: "required",
      threshold: "passes",
    });
    expect(assistanceOutcome(results({ minimumPenaltyMonths: 24 }))).toMatchObject({ threshold: "fails" });
    expect(assistanceOutcome(results({}, rule("not-required")))).toMatchObject({
      dualCriminality: "not-required",
    });
  });

  it("say that there is none where none governs that kind", () => {
    expect(assistanceOutcome(results(rule("not-governed")))).toEqual({
      dualCriminality: "none",
      threshold: null,
    });
    expect(assistanceOutcome([])).toEqual({ dualCriminality: "none", threshold: null });
  });
});
