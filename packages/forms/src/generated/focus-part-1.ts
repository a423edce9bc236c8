// Generated from focus-part-1.focusform by `npm run generate:forms`. Change that file, not this one.
import type { Form } from '@focus/engine';

export const focusPart1: Form = {
  "id": "focus-part-1",
  "title": "FOCUS Report Part I (Form X-17A-5)",
  "revision": "SEC 1705 (4-03)",
  "due": {
    "businessDays": 10,
    "cites": [
      {
        "text": "17 CFR 240.17a-5(a)",
        "href": "https://www.ecfr.gov/current/title-17/section-240.17a-5#p-240.17a-5(a)"
      }
    ]
  },
  "headlines": [
    {"cell": "A.net-capital", "label": "Net capital"},
    {"cell": "A.excess-net-capital-basic", "label": "Excess"},
    {"cell": "A.excess-net-capital-alternative", "label": "Excess"},
    {"cell": "A.indebtedness-to-net-capital", "label": "Indebtedness to net capital"},
    {"cell": "A.net-capital-to-debits", "label": "Net capital to debits"}
  ],
  "settings": [
    {
      "name": "form",
      "ruleset": null,
      "label": "Form",
      "type": "choice",
      "choices": ["focus-part-1"],
      "presence": "required",
      "fallback": null,
      "formula": null,
      "place": {"line": 23, "start": 4, "end": 8}
    },
    {
      "name": "sec-file-no",
      "ruleset": null,
      "label": "SEC File No.",
      "type": "text",
      "choices": [],
      "presence": "required",
      "fallback": null,
      "formula": null,
      "place": {"line": 26, "start": 4, "end": 15}
    },
    {
      "name": "id-no",
      "ruleset": null,
      "label": "ID No.",
      "type": "text",
      "choices": [],
      "presence": "required",
      "fallback": null,
      "formula": null,
      "place": {"line": 27, "start": 4, "end": 9}
    },
    {
      "name": "street",
      "ruleset": null,
      "label": "No. and Street",
      "type": "text",
      "choices": [],
      "presence": "required",
      "fallback": null,
      "formula": null,
      "place": {"line": 28, "start": 4, "end": 10}
    },
    {
      "name": "city",
      "ruleset": null,
      "label": "City",
      "type": "text",
      "choices": [],
      "presence": "required",
      "fallback": null,
      "formula": null,
      "place": {"line": 29, "start": 4, "end": 8}
    },
    {
      "name": "state",
      "ruleset": null,
      "label": "State",
      "type": "text",
      "choices": [],
      "presence": "required",
      "fallback": null,
      "formula": null,
      "place": {"line": 30, "start": 4, "end": 9}
    },
    {
      "name": "zip",
      "ruleset": null,
      "label": "Zip Code",
      "type": "text",
      "choices": [],
      "presence": "required",
      "fallback": null,
      "formula": null,
      "place": {"line": 31, "start": 4, "end": 7}
    },
    {
      "name": "contact",
      "ruleset": null,
      "label": "Name of Person Completing This Report",
      "type": "text",
      "choices": [],
      "presence": "required",
      "fallback": null,
      "formula": null,
      "place": {"line": 32, "start": 4, "end": 11}
    },
    {
      "name": "telephone",
      "ruleset": null,
      "label": "Telephone No. of Person Completing This Report",
      "type": "text",
      "choices": [],
      "presence": "required",
      "fallback": null,
      "formula": null,
      "place": {"line": 33, "start": 4, "end": 13}
    },
    {
      "name": "filed-by",
      "ruleset": null,
      "label": "Person who files, where another than the contact",
      "type": "text",
      "choices": [],
      "presence": "optional",
      "fallback": null,
      "formula": null,
      "place": {"line": 34, "start": 4, "end": 12}
    },
    {
      "name": "organized-as",
      "ruleset": null,
      "label": "Form of organization",
      "type": "choice",
      "choices": ["corporation", "partnership", "llc", "sole-proprietor"],
      "presence": "required",
      "fallback": null,
      "formula": null,
      "place": {"line": 37, "start": 4, "end": 16}
    },
    {
      "name": "business",
      "ruleset": null,
      "label": "Business that sets the minimum, Rule 15c3-1(a)(2)",
      "type": "choice",
      "choices": ["carrying", "special-account", "dealer", "introducing", "mutual-fund", "other"],
      "presence": "required",
      "fallback": null,
      "formula": null,
      "place": {"line": 39, "start": 4, "end": 12}
    },
    {
      "name": "commenced",
      "ruleset": null,
      "label": "Date business commenced",
      "type": "date",
      "choices": [],
      "presence": "optional",
      "fallback": null,
      "formula": null,
      "place": {"line": 41, "start": 4, "end": 13}
    },
    {
      "name": "fcm",
      "ruleset": null,
      "label": "Registered as a futures commission merchant",
      "type": "flag",
      "choices": ["yes", "no"],
      "presence": "optional",
      "fallback": null,
      "formula": null,
      "place": {"line": 42, "start": 4, "end": 7}
    },
    {
      "name": "method",
      "ruleset": null,
      "label": "Net capital method, Rule 15c3-1(a)(1)",
      "type": "choice",
      "choices": ["basic", "alternative"],
      "presence": "required",
      "fallback": null,
      "formula": null,
      "place": {"line": 43, "start": 4, "end": 10}
    },
    {
      "name": "minimum-dollars",
      "ruleset": null,
      "label": "Minimum dollar net capital, Rule 15c3-1(a)(2)",
      "type": "money",
      "choices": [],
      "presence": "optional",
      "fallback": null,
      "formula": {
        "cases": [
          {
            "value": {"kind": "quantity", "name": "dollar-minimum"},
            "when": null,
            "from": null,
            "cites": [],
            "text": "dollar-minimum",
            "condition": null
          }
        ]
      },
      "place": {"line": 44, "start": 4, "end": 19}
    },
    {
      "name": "reserve-computation",
      "ruleset": null,
      "label": "How often the customer reserve is computed, Rule 15c3-3(e)",
      "type": "choice",
      "choices": ["daily", "weekly", "monthly"],
      "presence": "optional",
      "fallback": null,
      "formula": null,
      "place": {"line": 46, "start": 4, "end": 23}
    },
    {
      "name": "schedule-b-columns",
      "ruleset": null,
      "label": "Schedule B columns the examining authority requires",
      "type": "choice",
      "choices": ["all", "deductions"],
      "presence": "required",
      "fallback": null,
      "formula": null,
      "place": {"line": 50, "start": 4, "end": 22}
    },
    {
      "name": "concentration-base",
      "ruleset": null,
      "label": "Excess net capital that lines 32c and 32d are measured by",
      "type": "choice",
      "choices": ["current", "prior-month"],
      "presence": "default",
      "fallback": {"kind": "text", "text": "current"},
      "formula": null,
      "place": {"line": 51, "start": 4, "end": 22}
    },
    {
      "name": "variance-threshold",
      "ruleset": null,
      "label": "Change from the month before that asks for a reason",
      "type": "percent",
      "choices": [],
      "presence": "optional",
      "fallback": null,
      "formula": null,
      "place": {"line": 55, "start": 4, "end": 22}
    },
    {
      "name": "variance-floor",
      "ruleset": null,
      "label": "Change so small that it asks for none",
      "type": "money",
      "choices": [],
      "presence": "default",
      "fallback": {"kind": "amount", "amount": [0, 1]},
      "formula": null,
      "place": {"line": 56, "start": 4, "end": 18}
    }
  ],
  "quantities": [
    {
      "name": "business-minimum",
      "type": "money",
      "definition": {
        "cases": [
          {
            "value": {"kind": "number", "value": [250000, 1]},
            "when": {"kind": "is", "of": {"kind": "setting", "name": "business"}, "choice": "carrying"},
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-1(a)(2)(i)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(2)(i)"
              }
            ],
            "text": "$250,000",
            "condition": "business is carrying"
          },
          {
            "value": {"kind": "number", "value": [100000, 1]},
            "when": {
              "kind": "is",
              "of": {"kind": "setting", "name": "business"},
              "choice": "special-account"
            },
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-1(a)(2)(ii)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(2)(ii)"
              }
            ],
            "text": "$100,000",
            "condition": "business is special-account"
          },
          {
            "value": {"kind": "number", "value": [100000, 1]},
            "when": {"kind": "is", "of": {"kind": "setting", "name": "business"}, "choice": "dealer"},
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-1(a)(2)(iii)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(2)(iii)"
              }
            ],
            "text": "$100,000",
            "condition": "business is dealer"
          },
          {
            "value": {"kind": "number", "value": [50000, 1]},
            "when": {"kind": "is", "of": {"kind": "setting", "name": "business"}, "choice": "introducing"},
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-1(a)(2)(iv)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(2)(iv)"
              }
            ],
            "text": "$50,000",
            "condition": "business is introducing"
          },
          {
            "value": {"kind": "number", "value": [25000, 1]},
            "when": {"kind": "is", "of": {"kind": "setting", "name": "business"}, "choice": "mutual-fund"},
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-1(a)(2)(v)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(2)(v)"
              }
            ],
            "text": "$25,000",
            "condition": "business is mutual-fund"
          },
          {
            "value": {"kind": "number", "value": [5000, 1]},
            "when": {"kind": "is", "of": {"kind": "setting", "name": "business"}, "choice": "other"},
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-1(a)(2)(vi)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(2)(vi)"
              }
            ],
            "text": "$5,000",
            "condition": "business is other"
          }
        ]
      },
      "place": {"line": 63, "start": 6, "end": 22}
    },
    {
      "name": "market-making-minimum",
      "type": "money",
      "definition": {
        "cases": [
          {
            "value": {
              "kind": "function",
              "name": "min",
              "args": [
                {"kind": "number", "value": [1000000, 1]},
                {
                  "kind": "mean-of-days",
                  "worksheet": "equity-markets",
                  "type": "money",
                  "of": {
                    "kind": "arithmetic",
                    "op": "+",
                    "left": {
                      "kind": "arithmetic",
                      "op": "*",
                      "left": {"kind": "number", "value": [2500, 1]},
                      "right": {
                        "kind": "arithmetic",
                        "op": "-",
                        "left": {
                          "kind": "arithmetic",
                          "op": "+",
                          "left": {"kind": "column", "name": "nasdaq"},
                          "right": {"kind": "column", "name": "other"}
                        },
                        "right": {"kind": "column", "name": "low-price"}
                      }
                    },
                    "right": {
                      "kind": "arithmetic",
                      "op": "*",
                      "left": {"kind": "number", "value": [1000, 1]},
                      "right": {"kind": "column", "name": "low-price"}
                    }
                  },
                  "days": 30
                }
              ]
            },
            "when": {"kind": "given", "of": "worksheet", "name": "equity-markets"},
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-1(a)(4)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(4)"
              }
            ],
            "text": "min($1,000,000, mean(equity-markets.capital over 30 days))",
            "condition": "given equity-markets"
          },
          {
            "value": {"kind": "number", "value": [0, 1]},
            "when": null,
            "from": null,
            "cites": [],
            "text": "$0",
            "condition": null
          }
        ]
      },
      "place": {"line": 73, "start": 6, "end": 27}
    },
    {
      "name": "dollar-minimum",
      "type": "money",
      "definition": {
        "cases": [
          {
            "value": {
              "kind": "function",
              "name": "max",
              "args": [
                {"kind": "number", "value": [250000, 1]},
                {"kind": "quantity", "name": "business-minimum"},
                {"kind": "quantity", "name": "market-making-minimum"}
              ]
            },
            "when": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "alternative"},
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-1(a)(1)(ii)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(1)(ii)"
              }
            ],
            "text": "max($250,000, business-minimum, market-making-minimum)",
            "condition": "method is alternative"
          },
          {
            "value": {
              "kind": "function",
              "name": "max",
              "args": [
                {"kind": "quantity", "name": "business-minimum"},
                {"kind": "quantity", "name": "market-making-minimum"}
              ]
            },
            "when": null,
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-1(a)(2)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(2)"
              }
            ],
            "text": "max(business-minimum, market-making-minimum)",
            "condition": null
          }
        ]
      },
      "place": {"line": 79, "start": 6, "end": 20}
    },
    {
      "name": "required-net-capital",
      "type": "money",
      "definition": {
        "cases": [
          {
            "value": {
              "kind": "function",
              "name": "max",
              "args": [
                {"kind": "setting", "name": "minimum-dollars"},
                {
                  "kind": "arithmetic",
                  "op": "/",
                  "left": {"kind": "cell", "cell": "A.aggregate-indebtedness", "exact": false},
                  "right": {"kind": "number", "value": [15, 1]}
                }
              ]
            },
            "when": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "basic"},
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-1(a)(1)(i)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(1)(i)"
              }
            ],
            "text": "max(minimum-dollars, aggregate-indebtedness / 15)",
            "condition": "method is basic"
          },
          {
            "value": {
              "kind": "function",
              "name": "max",
              "args": [
                {"kind": "setting", "name": "minimum-dollars"},
                {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [1, 50]},
                  "right": {"kind": "cell", "cell": "A.aggregate-debits", "exact": false}
                }
              ]
            },
            "when": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "alternative"},
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-1(a)(1)(ii)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(1)(ii)"
              }
            ],
            "text": "max(minimum-dollars, 2% * aggregate-debits)",
            "condition": "method is alternative"
          }
        ]
      },
      "place": {"line": 87, "start": 6, "end": 26}
    },
    {
      "name": "excess-net-capital",
      "type": "money",
      "definition": {
        "cases": [
          {
            "value": {"kind": "cell", "cell": "A.excess-net-capital-basic", "exact": false},
            "when": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "basic"},
            "from": null,
            "cites": [],
            "text": "excess-net-capital-basic",
            "condition": "method is basic"
          },
          {
            "value": {"kind": "cell", "cell": "A.excess-net-capital-alternative", "exact": false},
            "when": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "alternative"},
            "from": null,
            "cites": [],
            "text": "excess-net-capital-alternative",
            "condition": "method is alternative"
          }
        ]
      },
      "place": {"line": 92, "start": 6, "end": 24}
    },
    {
      "name": "concentration-excess",
      "type": "money",
      "definition": {
        "cases": [
          {
            "value": {"kind": "prior", "of": {"kind": "quantity", "name": "excess-net-capital"}},
            "when": {
              "kind": "is",
              "of": {"kind": "setting", "name": "concentration-base"},
              "choice": "prior-month"
            },
            "from": null,
            "cites": [],
            "text": "prior excess-net-capital",
            "condition": "concentration-base is prior-month"
          },
          {
            "value": {"kind": "quantity", "name": "excess-net-capital"},
            "when": null,
            "from": null,
            "cites": [],
            "text": "excess-net-capital",
            "condition": null
          }
        ]
      },
      "place": {"line": 97, "start": 6, "end": 26}
    },
    {
      "name": "indebtedness-limit",
      "type": "count",
      "definition": {
        "cases": [
          {
            "value": {"kind": "number", "value": [8, 1]},
            "when": {
              "kind": "and",
              "left": {"kind": "given", "of": "setting", "name": "commenced"},
              "right": {"kind": "within", "months": 12, "setting": "commenced"}
            },
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-1(a)(1)(i)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(1)(i)"
              }
            ],
            "text": "8",
            "condition": "given commenced and within 12 months of commenced"
          },
          {
            "value": {"kind": "number", "value": [15, 1]},
            "when": null,
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-1(a)(1)(i)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(1)(i)"
              }
            ],
            "text": "15",
            "condition": null
          }
        ]
      },
      "place": {"line": 103, "start": 6, "end": 24}
    },
    {
      "name": "subordinated-debt",
      "type": "money",
      "definition": {
        "cases": [
          {
            "value": {
              "kind": "arithmetic",
              "op": "-",
              "left": {"kind": "cell", "cell": "A.total-subordinations", "exact": false},
              "right": {"kind": "cell", "cell": "A.equity-subordinations", "exact": false}
            },
            "when": null,
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-1(d)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(d)"
              }
            ],
            "text": "total-subordinations - equity-subordinations",
            "condition": null
          }
        ]
      },
      "place": {"line": 110, "start": 6, "end": 23}
    },
    {
      "name": "debt-equity-total",
      "type": "money",
      "definition": {
        "cases": [
          {
            "value": {
              "kind": "arithmetic",
              "op": "+",
              "left": {"kind": "cell", "cell": "A.total-subordinations", "exact": false},
              "right": {"kind": "cell", "cell": "A.equity-end-of-month", "exact": false}
            },
            "when": null,
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-1(d)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(d)"
              }
            ],
            "text": "total-subordinations + equity-end-of-month",
            "condition": null
          }
        ]
      },
      "place": {"line": 111, "start": 6, "end": 23}
    },
    {
      "name": "debt-equity-limit",
      "type": "money",
      "definition": {
        "cases": [
          {
            "value": {
              "kind": "arithmetic",
              "op": "*",
              "left": {"kind": "number", "value": [7, 10]},
              "right": {"kind": "quantity", "name": "debt-equity-total"}
            },
            "when": null,
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-1(d)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(d)"
              }
            ],
            "text": "70% * debt-equity-total",
            "condition": null
          }
        ]
      },
      "place": {"line": 112, "start": 6, "end": 23}
    },
    {
      "name": "net-withdrawals",
      "type": "money",
      "definition": {
        "cases": [
          {
            "value": {
              "kind": "arithmetic",
              "op": "-",
              "left": {"kind": "cell", "cell": "A.deductions-from-capital", "exact": false},
              "right": {"kind": "cell", "cell": "A.additions-to-capital", "exact": false}
            },
            "when": null,
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-1(e)(1)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(e)(1)"
              }
            ],
            "text": "deductions-from-capital - additions-to-capital",
            "condition": null
          }
        ]
      },
      "place": {"line": 115, "start": 6, "end": 21}
    },
    {
      "name": "withdrawals",
      "type": "money",
      "definition": {
        "cases": [
          {
            "value": {
              "kind": "arithmetic",
              "op": "+",
              "left": {"kind": "cell", "cell": "A.deductions-from-capital", "exact": false},
              "right": {"kind": "cell", "cell": "A.scheduled-withdrawals", "exact": false}
            },
            "when": null,
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-1(e)(2)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(e)(2)"
              }
            ],
            "text": "deductions-from-capital + scheduled-withdrawals",
            "condition": null
          }
        ]
      },
      "place": {"line": 117, "start": 6, "end": 17}
    },
    {
      "name": "debit-reduction",
      "type": "percent",
      "definition": {
        "cases": [
          {
            "value": {"kind": "number", "value": [1, 50]},
            "when": {
              "kind": "is",
              "of": {"kind": "setting", "name": "reserve-computation"},
              "choice": "daily"
            },
            "from": "2025-03-14",
            "cites": [
              {
                "text": "17 CFR 240.15c3-1(a)(1)(ii)(A)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(1)(ii)(A)"
              },
              {"text": "90 FR 2790", "href": "https://www.federalregister.gov/citation/90-FR-2790"}
            ],
            "text": "2%",
            "condition": "reserve-computation is daily"
          },
          {
            "value": {"kind": "number", "value": [3, 100]},
            "when": null,
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-1(a)(1)(ii)(A)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(1)(ii)(A)"
              }
            ],
            "text": "3%",
            "condition": null
          }
        ]
      },
      "place": {"line": 120, "start": 6, "end": 21}
    },
    {
      "name": "reserve-required",
      "type": "money",
      "definition": {
        "cases": [
          {
            "value": {
              "kind": "arithmetic",
              "op": "*",
              "left": {"kind": "number", "value": [21, 20]},
              "right": {
                "kind": "function",
                "name": "max",
                "args": [
                  {"kind": "number", "value": [0, 1]},
                  {
                    "kind": "arithmetic",
                    "op": "-",
                    "left": {"kind": "cell", "cell": "A.reserve-credits", "exact": true},
                    "right": {"kind": "cell", "cell": "A.reserve-debits-net", "exact": true}
                  }
                ]
              }
            },
            "when": {
              "kind": "and",
              "left": {"kind": "given", "of": "setting", "name": "reserve-computation"},
              "right": {
                "kind": "is",
                "of": {"kind": "setting", "name": "reserve-computation"},
                "choice": "monthly"
              }
            },
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-3(e)(3)(i)(C)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-3#p-240.15c3-3(e)(3)(i)(C)"
              }
            ],
            "text": "105% * max($0, exact reserve-credits - exact reserve-debits-net)",
            "condition": "given reserve-computation and reserve-computation is monthly"
          },
          {
            "value": {
              "kind": "function",
              "name": "max",
              "args": [
                {"kind": "number", "value": [0, 1]},
                {
                  "kind": "arithmetic",
                  "op": "-",
                  "left": {"kind": "cell", "cell": "A.reserve-credits", "exact": true},
                  "right": {"kind": "cell", "cell": "A.reserve-debits-net", "exact": true}
                }
              ]
            },
            "when": null,
            "from": null,
            "cites": [
              {
                "text": "17 CFR 240.15c3-3(e)(2)",
                "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-3#p-240.15c3-3(e)(2)"
              }
            ],
            "text": "max($0, exact reserve-credits - exact reserve-debits-net)",
            "condition": null
          }
        ]
      },
      "place": {"line": 126, "start": 6, "end": 22}
    }
  ],
  "schedules": [
    {
      "id": "A",
      "title": "Routine Report",
      "columns": [],
      "rows": [
        {
          "kind": "line",
          "line": {
            "line": "1",
            "item": "1710",
            "key": "1710",
            "name": "subordinated-loans",
            "label": "Subordinated Loan Agreements — Cash",
            "instruction": "Cash borrowed under subordinated loan agreements (Rule 15c3-1d) that are in force at month end. Parts II and IIA carry the same item number.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.subordinated-loans",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 141, "start": 20, "end": 38}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "2",
            "item": "1730",
            "key": "1730",
            "name": "secured-demand-notes",
            "label": "Secured Demand Notes — Face Amount",
            "instruction": "Face amount of the secured demand notes (Rule 15c3-1d) that are in force at month end. Parts II and IIA carry the same item number.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.secured-demand-notes",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 145, "start": 20, "end": 40}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "3",
            "item": "3520",
            "key": "3520",
            "name": "total-subordinations",
            "label": "Total Subordinations Allowable for Net Capital",
            "instruction": "Line 1 plus line 2. Part II may show more under this item: it knows other kinds of subordination too.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.total-subordinations",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "+",
                        "left": {"kind": "cell", "cell": "A.subordinated-loans", "exact": false},
                        "right": {"kind": "cell", "cell": "A.secured-demand-notes", "exact": false}
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "subordinated-loans + secured-demand-notes",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 149, "start": 20, "end": 40}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "4",
            "item": "3501",
            "key": "3501",
            "name": "equity-start-of-month",
            "label": "Ownership Equity/Partnership Capital — Start of Month",
            "instruction": "Line 8 of the month before, as it was reported. It is entered only where that month is not at hand. A correction of an earlier month does not change this line: it goes to line 7a or 7b.",
            "correction": "Line 4 is line 8 of the month before as it was reported: put a correction on line 7a or 7b, and remove line 4.",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.equity-start-of-month",
                "column": null,
                "unit": "thousands",
                "sign": "signed",
                "when": null,
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.equity-end-of-month", "exact": false}
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "prior equity-end-of-month",
                      "condition": null
                    }
                  ]
                },
                "or": "entered",
                "valued": []
              }
            ],
            "place": {"line": 156, "start": 20, "end": 41}
          }
        },
        {"kind": "heading", "number": "5.", "text": "Unconsolidated Income/Expense for the Month:"},
        {
          "kind": "line",
          "line": {
            "line": "5a",
            "item": "3950",
            "key": "3950",
            "name": "trading-profit-or-loss",
            "label": "Trading and Investment Account Profit or (Loss)",
            "instruction": "Gains less losses of the month, realized or not, in trading, investment and other proprietary accounts; a loss in brackets. In Parts II and IIA the same amount is item 3950 plus item 3952: there, 3950 alone means something else.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.trading-profit-or-loss",
                "column": null,
                "unit": "thousands",
                "sign": "signed",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 165, "start": 20, "end": 42}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "5b",
            "item": "4212",
            "key": "4212",
            "name": "other-gross-income",
            "label": "Other Gross Income (Loss)",
            "instruction": "Gross income of the month before consolidation, without the gains and losses of line 5a.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.other-gross-income",
                "column": null,
                "unit": "thousands",
                "sign": "signed",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 170, "start": 20, "end": 38}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "5c",
            "item": "4201",
            "key": "4201",
            "name": "expenses",
            "label": "Expenses",
            "instruction": "Expenses of the month before consolidation, without the provision for federal income taxes. A positive amount, which line 6 subtracts: no brackets.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.expenses",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 173, "start": 20, "end": 28}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "5d",
            "item": "4221",
            "key": "4221",
            "name": "federal-income-taxes",
            "label": "Federal Income Taxes",
            "instruction": "Federal income tax provided for the month, by corporations alone. An expense is positive and subtracted in line 6; a tax benefit stands in brackets.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.federal-income-taxes",
                "column": null,
                "unit": "thousands",
                "sign": "signed",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 177, "start": 20, "end": 40}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "6",
            "item": "4250",
            "key": "4250",
            "name": "net-profit-or-loss",
            "label": "Net Profit or (Loss) for the Month",
            "instruction": "Lines 5a and 5b, less lines 5c and 5d.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.net-profit-or-loss",
                "column": null,
                "unit": "thousands",
                "sign": "signed",
                "when": null,
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "-",
                        "left": {
                          "kind": "arithmetic",
                          "op": "-",
                          "left": {
                            "kind": "arithmetic",
                            "op": "+",
                            "left": {"kind": "cell", "cell": "A.trading-profit-or-loss", "exact": false},
                            "right": {"kind": "cell", "cell": "A.other-gross-income", "exact": false}
                          },
                          "right": {"kind": "cell", "cell": "A.expenses", "exact": false}
                        },
                        "right": {"kind": "cell", "cell": "A.federal-income-taxes", "exact": false}
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "trading-profit-or-loss + other-gross-income - expenses - federal-income-taxes",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 181, "start": 20, "end": 38}
          }
        },
        {"kind": "heading", "number": "7.", "text": "Other (Exclude Non-conforming Capital)"},
        {
          "kind": "line",
          "line": {
            "line": "7a",
            "item": "4264",
            "key": "4264",
            "name": "additions-to-capital",
            "label": "Additions to Capital",
            "instruction": "Capital paid in or contributed, stock sold, and income of earlier periods or of a kind that does not recur. Capital that does not qualify for net capital stays out. Capital that came and went within the month stands in full here and in line 7b: the two are never netted. A correction that raises a prior month's equity goes here.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.additions-to-capital",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 187, "start": 20, "end": 40}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "7b",
            "item": "4274",
            "key": "4274",
            "name": "deductions-from-capital",
            "label": "(Deductions) from Capital",
            "instruction": "Capital withdrawn or repurchased, dividends, and charges of earlier periods or of a kind that does not recur, after their tax. Written in brackets; line 8 subtracts it once. Capital that came and went within the month stands in full here and in line 7a: the two are never netted. A correction that lowers a prior month's equity goes here.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.deductions-from-capital",
                "column": null,
                "unit": "thousands",
                "sign": "deduction",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 193, "start": 20, "end": 43}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "8",
            "item": "3500",
            "key": "3500",
            "name": "equity-end-of-month",
            "label": "Ownership Equity/Partnership Capital — End of Month",
            "instruction": "Line 4, plus lines 6 and 7a, less line 7b. Next month begins with it.",
            "correction": "",
            "controlTotal": true,
            "cells": [
              {
                "id": "A.equity-end-of-month",
                "column": null,
                "unit": "thousands",
                "sign": "signed",
                "when": null,
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "-",
                        "left": {
                          "kind": "arithmetic",
                          "op": "+",
                          "left": {
                            "kind": "arithmetic",
                            "op": "+",
                            "left": {"kind": "cell", "cell": "A.equity-start-of-month", "exact": false},
                            "right": {"kind": "cell", "cell": "A.net-profit-or-loss", "exact": false}
                          },
                          "right": {"kind": "cell", "cell": "A.additions-to-capital", "exact": false}
                        },
                        "right": {"kind": "cell", "cell": "A.deductions-from-capital", "exact": false}
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "equity-start-of-month + net-profit-or-loss + additions-to-capital - deductions-from-capital",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 199, "start": 20, "end": 39}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "9",
            "item": "3525",
            "key": "3525",
            "name": "other-deductions-or-credits",
            "label": "Other (Deductions) or Allowable Credits",
            "instruction": "Adjustments of equity that lines 4 to 8 have no place for, mostly those of Rule 15c3-1(c)(2)(i), such as deferred tax credits; a deduction in brackets. A sole proprietor deducts here what Rule 15c3-1(c)(2)(iii) asks for.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.other-deductions-or-credits",
                "column": null,
                "unit": "thousands",
                "sign": "signed",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 205, "start": 20, "end": 47}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "10",
            "item": "3530",
            "key": "3530",
            "name": "capital-and-subordinations",
            "label": "Total Capital and Allowable Subordinations",
            "instruction": "Lines 3, 8 and 9 together: the capital and the subordinated debt that count towards net capital.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.capital-and-subordinations",
                "column": null,
                "unit": "thousands",
                "sign": "signed",
                "when": null,
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "+",
                        "left": {
                          "kind": "arithmetic",
                          "op": "+",
                          "left": {"kind": "cell", "cell": "A.total-subordinations", "exact": false},
                          "right": {"kind": "cell", "cell": "A.equity-end-of-month", "exact": false}
                        },
                        "right": {"kind": "cell", "cell": "A.other-deductions-or-credits", "exact": false}
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "total-subordinations + equity-end-of-month + other-deductions-or-credits",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 210, "start": 20, "end": 46}
          }
        },
        {"kind": "heading", "number": "11.", "text": "Added Charges — Customer and Non-Customer"},
        {
          "kind": "line",
          "line": {
            "line": "11a",
            "item": "3550",
            "key": "3550",
            "name": "added-charges-securities",
            "label": "Securities Accounts",
            "instruction": "Charges for accounts that fall short of maintenance margin, without what line 13 already deducts. The form names rules of the former Association; today Rule 15c3-1(c)(2)(xii) charges what the examining authority's maintenance margin requires, after calls outstanding five business days or less.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.added-charges-securities",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 216, "start": 20, "end": 44}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "11b",
            "item": "3560",
            "key": "3560",
            "name": "added-charges-commodities",
            "label": "Commodity Accounts",
            "instruction": "Charges for commodity accounts under Appendix B of Rule 15c3-1, without what line 13 already deducts.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.added-charges-commodities",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 222, "start": 20, "end": 45}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "12",
            "item": "3575",
            "key": "3575",
            "name": "operational-deductions",
            "label": "Operational Deductions from Net Capital (Sch. B, Line 8)",
            "instruction": "Column IV of Schedule B, line 8: whole dollars there, rounded to thousands here.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.operational-deductions",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {"kind": "cell", "cell": "B.total-lines-1-to-7.deductions", "exact": false},
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "B.total-lines-1-to-7.deductions",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 226, "start": 20, "end": 42}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "13",
            "item": "3540",
            "key": "3540",
            "name": "non-allowable-assets",
            "label": "Non-Allowable Assets (Not Includable Above)",
            "instruction": "Assets that net capital does not allow, without what lines 11 and 12 deduct, without securities borrowed under subordination agreements that are not in satisfactory form, without memberships lent to the firm, and without partners' securities that line 10 leaves out.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.non-allowable-assets",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 230, "start": 20, "end": 40}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "14",
            "item": "3600",
            "key": "3600",
            "name": "proprietary-commodity-charges",
            "label": "Proprietary Charges on Commodities",
            "instruction": "Charges of Appendix B to Rule 15c3-1 on the firm's own futures, forwards and spot commodities.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.proprietary-commodity-charges",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 235, "start": 20, "end": 49}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "15",
            "item": "3612",
            "key": "3612",
            "name": "other-charges",
            "label": "Other Charges and/or Deductions",
            "instruction": "Every other deduction of Rule 15c3-1: deficiencies of secured demand notes, aged fails, deficits in securities loaned, aged short dividends, losses on contractual commitments, guarantees, insurance claims, option deductions. Fails to deliver are charged from the fifth business day (21st for municipals, Rule 15c3-1(c)(2)(ix)), long before line 34 counts them. The form cites (a)(7) for specialists; since then (a)(7) has become the paragraph of firms that use models.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.other-charges",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 238, "start": 20, "end": 33}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "16",
            "item": "3620",
            "key": "3620",
            "name": "total-deductions-and-charges",
            "label": "Total Deductions and/or Charges (Lines 11 through 15)",
            "instruction": "Lines 11a, 11b, 12, 13, 14 and 15 together.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.total-deductions-and-charges",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "+",
                        "left": {
                          "kind": "arithmetic",
                          "op": "+",
                          "left": {
                            "kind": "arithmetic",
                            "op": "+",
                            "left": {
                              "kind": "arithmetic",
                              "op": "+",
                              "left": {
                                "kind": "arithmetic",
                                "op": "+",
                                "left": {
                                  "kind": "cell",
                                  "cell": "A.added-charges-securities",
                                  "exact": false
                                },
                                "right": {
                                  "kind": "cell",
                                  "cell": "A.added-charges-commodities",
                                  "exact": false
                                }
                              },
                              "right": {"kind": "cell", "cell": "A.operational-deductions", "exact": false}
                            },
                            "right": {"kind": "cell", "cell": "A.non-allowable-assets", "exact": false}
                          },
                          "right": {"kind": "cell", "cell": "A.proprietary-commodity-charges", "exact": false}
                        },
                        "right": {"kind": "cell", "cell": "A.other-charges", "exact": false}
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "added-charges-securities + added-charges-commodities + operational-deductions + non-allowable-assets + proprietary-commodity-charges + other-charges",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 245, "start": 20, "end": 48}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "17",
            "item": "3640",
            "key": "3640",
            "name": "net-capital-before-haircuts",
            "label": "Net Capital Before Haircuts on Securities Positions",
            "instruction": "Line 10 less line 16. Parts II and IIA carry the same item number.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.net-capital-before-haircuts",
                "column": null,
                "unit": "thousands",
                "sign": "signed",
                "when": null,
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "-",
                        "left": {"kind": "cell", "cell": "A.capital-and-subordinations", "exact": false},
                        "right": {"kind": "cell", "cell": "A.total-deductions-and-charges", "exact": false}
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "capital-and-subordinations - total-deductions-and-charges",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 250, "start": 20, "end": 47}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "18",
            "item": "3740",
            "key": "3740",
            "name": "haircuts",
            "label": "Haircuts on Proprietary Security Positions",
            "instruction": "Haircuts on the firm's securities and contractual commitments: Appendix A and paragraphs (c)(2)(vi) and (c)(2)(viii) of Rule 15c3-1. The form also cites paragraph (f) for the alternative method; Rule 15c3-1 no longer has one: the method is in (a)(1)(ii).",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.haircuts",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 254, "start": 20, "end": 28}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "19",
            "item": "3750",
            "key": "3750",
            "name": "net-capital",
            "label": "Net Capital",
            "instruction": "Line 17 less line 18. Below line 24 the firm is in deficiency; some notices are due well above it. Rule 17a-11 asks for notices that this form cannot show: of leverage above 2,500 % of tentative net capital, of books that are not current, of a material weakness.",
            "correction": "",
            "controlTotal": true,
            "cells": [
              {
                "id": "A.net-capital",
                "column": null,
                "unit": "thousands",
                "sign": "signed",
                "when": null,
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "-",
                        "left": {"kind": "cell", "cell": "A.net-capital-before-haircuts", "exact": false},
                        "right": {"kind": "cell", "cell": "A.haircuts", "exact": false}
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "net-capital-before-haircuts - haircuts",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 259, "start": 20, "end": 31}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "20",
            "item": "4880",
            "key": "4880",
            "name": "scheduled-withdrawals",
            "label": "Scheduled Capital Withdrawals Within 6 Months",
            "instruction": "What is due to leave capital within six months of the month end: repayments of subordinated debt above all, and the other items that the schedule of withdrawals in Part II or IIA lists.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.scheduled-withdrawals",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 265, "start": 20, "end": 41}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "21",
            "item": "4881",
            "key": "4881",
            "name": "net-capital-after-withdrawals",
            "label": "Net Capital After Withdrawals",
            "instruction": "Line 19 less line 20. Part II carries the same item number.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.net-capital-after-withdrawals",
                "column": null,
                "unit": "thousands",
                "sign": "signed",
                "when": null,
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "-",
                        "left": {"kind": "cell", "cell": "A.net-capital", "exact": false},
                        "right": {"kind": "cell", "cell": "A.scheduled-withdrawals", "exact": false}
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "net-capital - scheduled-withdrawals",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 269, "start": 20, "end": 49}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "22",
            "item": "1011",
            "key": "1011",
            "name": "equity-subordinations",
            "label": "Total Equity Subordinations",
            "instruction": "The part of line 3 that counts as equity under Rule 15c3-1(d): approved agreements only.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.equity-subordinations",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 273, "start": 20, "end": 41}
          }
        },
        {"kind": "heading", "number": "23.", "text": "Aggregate Indebtedness/Aggregate Debit Items"},
        {
          "kind": "line",
          "line": {
            "line": "23a",
            "item": "3840",
            "key": "3840",
            "name": "aggregate-indebtedness",
            "label": "Aggregate Indebtedness under Rule 15c3-1",
            "instruction": "Under the basic method: the firm's money liabilities less the exclusions of Rule 15c3-1(c)(1). The form counts them (i) to (xiii); today they run to (xv).",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.aggregate-indebtedness",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "basic"},
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 280, "start": 20, "end": 42}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "23b",
            "item": "4470",
            "key": "4470",
            "name": "aggregate-debits",
            "label": "Aggregate Debits Under Rule 15c3-3 as Adjusted",
            "instruction": "Under the alternative method: all debit items of the reserve formula, before the reduction by 3 % (2 % where the reserve is computed daily). The form cites 15c3-1(f)(5)(i) for that reduction; it is in (a)(1)(ii) now.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.aggregate-debits",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "alternative"},
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 284, "start": 20, "end": 36}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "24",
            "item": "3760",
            "key": "3760",
            "name": "minimum-capital",
            "label": "Minimum Capital Requirement",
            "instruction": "The firm's dollar minimum, or 1/15 (6 2/3 %) of line 23a under the basic and 2 % of line 23b under the alternative method, whichever is more. A firm with a higher requirement, such as a futures commission merchant, writes that. The form's dollar amounts end at $100,000; a carrying firm needs $250,000 today. In its first twelve months a firm may owe no more than eight times its net capital (12 1/2 %); this line stays at 6 2/3 %, as the form says.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.minimum-capital",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {"kind": "quantity", "name": "required-net-capital"},
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "required-net-capital",
                      "condition": null
                    }
                  ]
                },
                "or": "more",
                "valued": []
              }
            ],
            "place": {"line": 290, "start": 20, "end": 35}
          }
        },
        {"kind": "heading", "number": "25.", "text": "Ratios/Excess Net Capital"},
        {
          "kind": "line",
          "line": {
            "line": "25a",
            "item": "3850",
            "key": "3850",
            "name": "indebtedness-to-net-capital",
            "label": "Aggregate Indebtedness to Net Capital",
            "instruction": "Line 23a in percent of line 19, under the basic method. Not defined where net capital is not positive.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.indebtedness-to-net-capital",
                "column": null,
                "unit": "percent",
                "sign": "nonnegative",
                "when": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "basic"},
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "/",
                        "left": {"kind": "cell", "cell": "A.aggregate-indebtedness", "exact": false},
                        "right": {"kind": "cell", "cell": "A.net-capital", "exact": false}
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "aggregate-indebtedness / net-capital",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 300, "start": 20, "end": 47}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "25b",
            "item": "3851",
            "key": "3851",
            "name": "net-capital-to-debits",
            "label": "Net Capital to Aggregate Debit Items",
            "instruction": "Line 19 in percent of line 23b, under the alternative method. Not defined where there are no debits.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.net-capital-to-debits",
                "column": null,
                "unit": "percent",
                "sign": "signed",
                "when": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "alternative"},
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "/",
                        "left": {"kind": "cell", "cell": "A.net-capital", "exact": false},
                        "right": {"kind": "cell", "cell": "A.aggregate-debits", "exact": false}
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "net-capital / aggregate-debits",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 306, "start": 20, "end": 41}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "25c",
            "item": "3770",
            "key": "3770",
            "name": "excess-net-capital-basic",
            "label": "Net Capital in Excess of Greater of 6 2/3% of Aggregate Indebtedness or Minimum Requirement",
            "instruction": "Line 19 less line 24, under the basic method.",
            "correction": "",
            "controlTotal": true,
            "cells": [
              {
                "id": "A.excess-net-capital-basic",
                "column": null,
                "unit": "thousands",
                "sign": "signed",
                "when": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "basic"},
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "-",
                        "left": {"kind": "cell", "cell": "A.net-capital", "exact": false},
                        "right": {"kind": "cell", "cell": "A.minimum-capital", "exact": false}
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "net-capital - minimum-capital",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 312, "start": 20, "end": 44}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "25d",
            "item": "3910",
            "key": "3910",
            "name": "excess-net-capital-alternative",
            "label": "Net Capital in Excess of Greater of 2% of Aggregate Debit Items or Minimum Requirement",
            "instruction": "Line 19 less line 24, under the alternative method.",
            "correction": "",
            "controlTotal": true,
            "cells": [
              {
                "id": "A.excess-net-capital-alternative",
                "column": null,
                "unit": "thousands",
                "sign": "signed",
                "when": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "alternative"},
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "-",
                        "left": {"kind": "cell", "cell": "A.net-capital", "exact": false},
                        "right": {"kind": "cell", "cell": "A.minimum-capital", "exact": false}
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "net-capital - minimum-capital",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 318, "start": 20, "end": 50}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "25e",
            "item": "3852",
            "key": "3852",
            "name": "option-deductions-ratio",
            "label": "Option Deductions/Net Capital Ratio",
            "instruction": "Option deductions in percent of line 19, computed from the worksheet option-deductions where there is one. Without such deductions write -0-. Not defined where net capital is not positive. The limit is 1,000 % (Rule 15c3-1(a)(6)(v), (c)(2)(x)). The form also cites (a)(7), which is about firms that use models today.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.option-deductions-ratio",
                "column": null,
                "unit": "percent",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "/",
                        "left": {
                          "kind": "sum",
                          "worksheet": "option-deductions",
                          "type": "money",
                          "of": {"kind": "column", "name": "amount"},
                          "where": null
                        },
                        "right": {"kind": "cell", "cell": "A.net-capital", "exact": false}
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "sum(option-deductions.amount) / net-capital",
                      "condition": null
                    }
                  ]
                },
                "or": "entered",
                "valued": []
              }
            ],
            "place": {"line": 324, "start": 20, "end": 43}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "26",
            "item": "4430",
            "key": "4430",
            "name": "reserve-credits",
            "label": "Total Credits — Rule 15c3-3 Reserve Formula",
            "instruction": "Total credits of the customer reserve formula (Rule 15c3-3a), as computed on the business day after month end. Customers only: what is computed for accounts of other broker-dealers (PAB) has no line on this form.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.reserve-credits",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 333, "start": 20, "end": 35}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "27",
            "item": "4472",
            "key": "4472",
            "name": "reserve-debits-net",
            "label": "Total Debits — Rule 15c3-3 Reserve Formula-Net",
            "instruction": "Total debits of the same computation as line 26, after the reduction. Under the alternative method aggregate debits (line 23b) are reduced by 3 %, or by 2 % from 14 March 2025 on where the firm computes daily. Under the basic method Note E(3) takes off 1 %, of one item only.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.reserve-debits-net",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 338, "start": 20, "end": 38}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "28",
            "item": "4530",
            "key": "4530",
            "name": "reserve-bank-account",
            "label": "Amount in Reserve Bank Account",
            "instruction": "Cash and qualified securities in the customer reserve account after the deposit that this computation asks for. The form sets 10:00 a.m., two business days after month end; Rule 15c3-3(e) now sets one hour after banks open on that day.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.reserve-bank-account",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 343, "start": 20, "end": 40}
          }
        },
        {"kind": "heading", "number": "29.", "text": "Commodity Exchange Act — Segregation Requirement"},
        {
          "kind": "line",
          "line": {
            "line": "29a",
            "item": "7060",
            "key": "7060",
            "name": "segregation-required",
            "label": "Amount Required to be Segregated",
            "instruction": "What must be segregated for customers' futures: line 5 of Part II's segregation schedule.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.segregation-required",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 352, "start": 20, "end": 40}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "29b",
            "item": "7180",
            "key": "7180",
            "name": "amount-segregated",
            "label": "Amount Segregated",
            "instruction": "What is segregated for them: line 11 of the same schedule.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.amount-segregated",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 355, "start": 20, "end": 37}
          }
        },
        {"kind": "heading", "number": "30.", "text": "Firm Proprietary Positions"},
        {
          "kind": "line",
          "line": {
            "line": "30a",
            "item": "850",
            "key": "850",
            "name": "proprietary-long",
            "label": "Long — All Securities",
            "instruction": "Market value of every long position of the firm at month end, whatever account of its own holds it. Collateral of secured demand notes stays out; qualified securities on deposit in the reserve account are in.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.proprietary-long",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 362, "start": 20, "end": 36}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "30b",
            "item": "1620",
            "key": "1620",
            "name": "proprietary-short",
            "label": "Short — All Securities",
            "instruction": "Market value of every short position of the firm at month end; contract value where there is no market. A positive amount.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.proprietary-short",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 367, "start": 20, "end": 37}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "30c",
            "item": "841",
            "key": "841",
            "name": "long-contractual-commitments",
            "label": "Long — Contractual Commitments — GNMA’s, etc.",
            "instruction": "Forward purchases and standbys that oblige the firm to buy, in mortgage-backed securities guaranteed by the U.S. Government, for delivery later than five business days after the trade; to-be-announced contracts too. Purchases are not netted against sales. Say beside the figure which value it is: market, contract or face.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.long-contractual-commitments",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": ["market", "contract", "face"]
              }
            ],
            "place": {"line": 371, "start": 20, "end": 48}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "30d",
            "item": "1621",
            "key": "1621",
            "name": "short-contractual-commitments",
            "label": "Short — Contractual Commitments — GNMA’s, etc.",
            "instruction": "Forward sales and standbys that entitle the firm to sell, in the securities of line 30c. A positive amount. Sales are not netted against purchases. Say beside the figure which value it is: market, contract or face.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.short-contractual-commitments",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": ["market", "contract", "face"]
              }
            ],
            "place": {"line": 378, "start": 20, "end": 49}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "31",
            "item": "3551",
            "key": "3551",
            "name": "gnma-customer-charges",
            "label": "Customer and Non-Customer Charges — GNMA’s, etc.",
            "instruction": "What of the charges above is due to customers' and non-customers' forwards, to-be-announced contracts and standbys in such securities. For information: no total takes it in.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.gnma-customer-charges",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 384, "start": 20, "end": 41}
          }
        },
        {"kind": "page"},
        {"kind": "heading", "number": "32.", "text": "Security Concentration /Commodity Concentration"},
        {
          "kind": "line",
          "line": {
            "line": "32a",
            "item": "5371",
            "key": "5371",
            "name": "security-concentration-firm",
            "label": "Security Concentration — Firm",
            "instruction": "Value of the firm's positions that bear an undue-concentration haircut, Rule 15c3-1(c)(2)(vi)(M). The form also cites (f)(3)(iii), a paragraph that is no more.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.security-concentration-firm",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 394, "start": 20, "end": 47}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "32b",
            "item": "5372",
            "key": "5372",
            "name": "security-concentration-customer",
            "label": "Security Concentration — Customer",
            "instruction": "Market value of each security, exempted ones apart, that is more than 10 % of the collateral of all margin debits. The form's 10 % is the threshold of this line only. Note E(1) of Rule 15c3-3a, to which the form refers, now says 15 %.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.security-concentration-customer",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 398, "start": 20, "end": 51}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "32c",
            "item": "5375",
            "key": "5375",
            "name": "commodity-concentration-firm",
            "label": "Commodity Concentration — Firm",
            "instruction": "For each commodity in the firm's accounts: the greater of long and short futures, times the greatest speculative original margin. Those that come to more than 10 % of excess net capital, in full. Computed from the worksheet commodities-firm where there is one. The excess is this month's or last month's, as the setting concentration-base says.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.commodity-concentration-firm",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "sum",
                        "worksheet": "commodities-firm",
                        "type": "money",
                        "of": {
                          "kind": "arithmetic",
                          "op": "*",
                          "left": {
                            "kind": "function",
                            "name": "max",
                            "args": [{"kind": "column", "name": "long"}, {"kind": "column", "name": "short"}]
                          },
                          "right": {"kind": "column", "name": "margin"}
                        },
                        "where": {
                          "kind": "compare",
                          "op": ">",
                          "type": "money",
                          "left": {
                            "kind": "arithmetic",
                            "op": "*",
                            "left": {
                              "kind": "function",
                              "name": "max",
                              "args": [
                                {"kind": "column", "name": "long"},
                                {"kind": "column", "name": "short"}
                              ]
                            },
                            "right": {"kind": "column", "name": "margin"}
                          },
                          "right": {
                            "kind": "arithmetic",
                            "op": "*",
                            "left": {"kind": "number", "value": [1, 10]},
                            "right": {"kind": "quantity", "name": "concentration-excess"}
                          }
                        }
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "sum(commodities-firm.requirement where commodities-firm.requirement > 10% * concentration-excess)",
                      "condition": null
                    }
                  ]
                },
                "or": "entered",
                "valued": []
              }
            ],
            "place": {"line": 403, "start": 20, "end": 48}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "32d",
            "item": "5376",
            "key": "5376",
            "name": "commodity-concentration-customer",
            "label": "Commodity Concentration — Customers/Others",
            "instruction": "As line 32c for customers, non-customers, omnibus accounts and general partners together, with 50 % of excess net capital. Computed from the worksheet commodities-customer where there is one. The excess is this month's or last month's, as the setting concentration-base says.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.commodity-concentration-customer",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "sum",
                        "worksheet": "commodities-customer",
                        "type": "money",
                        "of": {
                          "kind": "arithmetic",
                          "op": "*",
                          "left": {
                            "kind": "function",
                            "name": "max",
                            "args": [{"kind": "column", "name": "long"}, {"kind": "column", "name": "short"}]
                          },
                          "right": {"kind": "column", "name": "margin"}
                        },
                        "where": {
                          "kind": "compare",
                          "op": ">",
                          "type": "money",
                          "left": {
                            "kind": "arithmetic",
                            "op": "*",
                            "left": {
                              "kind": "function",
                              "name": "max",
                              "args": [
                                {"kind": "column", "name": "long"},
                                {"kind": "column", "name": "short"}
                              ]
                            },
                            "right": {"kind": "column", "name": "margin"}
                          },
                          "right": {
                            "kind": "arithmetic",
                            "op": "*",
                            "left": {"kind": "number", "value": [1, 2]},
                            "right": {"kind": "quantity", "name": "concentration-excess"}
                          }
                        }
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "sum(commodities-customer.requirement where commodities-customer.requirement > 50% * concentration-excess)",
                      "condition": null
                    }
                  ]
                },
                "or": "entered",
                "valued": []
              }
            ],
            "place": {"line": 410, "start": 20, "end": 52}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "33",
            "item": "4980",
            "key": "4980",
            "name": "total-tickets",
            "label": "Total Tickets",
            "instruction": "Buy and sell tickets of the month, a number and not thousands. An agency trade is one ticket for both sides, a principal trade one for each; fills at one price that make one confirmation are one. Trades of introduced accounts count at the introducing and at the carrying firm. Monthly investment plans and subscriptions paid straight to an underwriter or sponsor do not count.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.total-tickets",
                "column": null,
                "unit": "count",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 418, "start": 20, "end": 33}
          }
        },
        {"kind": "heading", "number": "34.", "text": "Aged Fails:"},
        {
          "kind": "line",
          "line": {
            "line": "34a",
            "item": "5362",
            "key": "5362",
            "name": "aged-fails-to-deliver",
            "label": "To Deliver",
            "instruction": "Ledger balance of fails to deliver 11 business days or more past settlement date, 21 for municipals. The capital charge begins sooner, at five business days (Rule 15c3-1(c)(2)(ix)): see line 15.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.aged-fails-to-deliver",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 426, "start": 20, "end": 41}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "34b",
            "item": "5365",
            "key": "5365",
            "name": "aged-fails-to-receive",
            "label": "To Receive",
            "instruction": "Ledger balance of fails to receive 11 business days or more past settlement date, 21 for municipals.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.aged-fails-to-receive",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 431, "start": 20, "end": 41}
          }
        },
        {"kind": "heading", "number": "35.", "text": "Total Fails:"},
        {
          "kind": "line",
          "line": {
            "line": "35a",
            "item": "770",
            "key": "770",
            "name": "total-fails-to-deliver",
            "label": "To Deliver",
            "instruction": "Contract value of all fails to deliver. A firm that keeps its records by trade date reports all receivables from broker-dealers instead.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.total-fails-to-deliver",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 437, "start": 20, "end": 42}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "35b",
            "item": "1505",
            "key": "1505",
            "name": "total-fails-to-receive",
            "label": "To Receive",
            "instruction": "Contract value of all fails to receive. A firm that keeps its records by trade date reports all payables to broker-dealers instead. In Part II the same amount is item 1490 plus item 1500.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.total-fails-to-receive",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 441, "start": 20, "end": 42}
          }
        },
        {"kind": "heading", "number": "36.", "text": "Equity Markets:"},
        {
          "kind": "line",
          "line": {
            "line": "36a",
            "item": "114",
            "key": "114",
            "name": "equity-markets-nasdaq",
            "label": "NASDAQ",
            "instruction": "In how many NASDAQ equity securities the firm made a market, on average over the 30 days before month end (Rule 15c3-1(a)(4)). Computed from the worksheet equity-markets where there is one; a day without a row has the last count before it, which is our reading.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.equity-markets-nasdaq",
                "column": null,
                "unit": "average",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "mean-of-days",
                        "worksheet": "equity-markets",
                        "type": "count",
                        "of": {"kind": "column", "name": "nasdaq"},
                        "days": 30
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "mean(equity-markets.nasdaq over 30 days)",
                      "condition": null
                    }
                  ]
                },
                "or": "entered",
                "valued": []
              }
            ],
            "place": {"line": 447, "start": 20, "end": 41}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "36b",
            "item": "116",
            "key": "116",
            "name": "equity-markets-other",
            "label": "Other",
            "instruction": "As line 36a, for equity securities that are not on NASDAQ.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.equity-markets-other",
                "column": null,
                "unit": "average",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "mean-of-days",
                        "worksheet": "equity-markets",
                        "type": "count",
                        "of": {"kind": "column", "name": "other"},
                        "days": 30
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "mean(equity-markets.other over 30 days)",
                      "condition": null
                    }
                  ]
                },
                "or": "entered",
                "valued": []
              }
            ],
            "place": {"line": 453, "start": 20, "end": 40}
          }
        },
        {"kind": "heading", "number": "37.", "text": "Clearing Agency Balances"},
        {
          "kind": "line",
          "line": {
            "line": "37a",
            "item": "810",
            "key": "810",
            "name": "due-from-clearing",
            "label": "Due from Clearing",
            "instruction": "What clearing agencies owe the firm on its short positions there, at the agencies' current prices. Part II uses item 810 for something else: the two need not agree.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.due-from-clearing",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 461, "start": 20, "end": 37}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "37b",
            "item": "1560",
            "key": "1560",
            "name": "due-to-clearing",
            "label": "Due to Clearing",
            "instruction": "What the firm owes clearing agencies on its long positions there, at the agencies' current prices.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.due-to-clearing",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 465, "start": 20, "end": 35}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "38",
            "item": "750",
            "key": "750",
            "name": "unrestricted-cash",
            "label": "Unrestricted Cash",
            "instruction": "Cash that can be drawn at once, less overdrafts; in brackets where overdrafts are more. Cash segregated under securities or commodities law stays out.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.unrestricted-cash",
                "column": null,
                "unit": "thousands",
                "sign": "signed",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 468, "start": 20, "end": 37}
          }
        },
        {"kind": "heading", "number": "39.", "text": "Customers’ Accounts"},
        {
          "kind": "line",
          "line": {
            "line": "39a",
            "item": "310",
            "key": "310",
            "name": "customer-secured-debits",
            "label": "Secured Debits",
            "instruction": "Secured debit balances of customers at month end. Part II carries the same item number.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.customer-secured-debits",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 474, "start": 20, "end": 43}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "39b",
            "item": "1580",
            "key": "1580",
            "name": "customer-total-credits",
            "label": "Total Credits",
            "instruction": "Free and other credit balances of customers, as Rule 15c3-3(a)(8) and (a)(9) define them.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.customer-total-credits",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 477, "start": 20, "end": 42}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "40",
            "item": "103",
            "key": "103",
            "name": "securities-borrowed",
            "label": "Securities Borrowed",
            "instruction": "Market value of what the firm has borrowed from anyone: customers, broker-dealers, institutions, others.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "A.securities-borrowed",
                "column": null,
                "unit": "thousands",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 480, "start": 20, "end": 39}
          }
        }
      ],
      "pages": [[1, 6], [7, 12]],
      "notes": []
    },
    {
      "id": "B",
      "title": "Supplemental Report",
      "columns": [
        {
          "name": "items",
          "label": "No. of Items",
          "unit": "count",
          "when": {"kind": "is", "of": {"kind": "setting", "name": "schedule-b-columns"}, "choice": "all"},
          "place": {"line": 492, "start": 6, "end": 11}
        },
        {
          "name": "debits",
          "label": "Debits (Short Value)",
          "unit": "thousands",
          "when": {"kind": "is", "of": {"kind": "setting", "name": "schedule-b-columns"}, "choice": "all"},
          "place": {"line": 493, "start": 6, "end": 12}
        },
        {
          "name": "credits",
          "label": "Credits (Long Value)",
          "unit": "thousands",
          "when": {"kind": "is", "of": {"kind": "setting", "name": "schedule-b-columns"}, "choice": "all"},
          "place": {"line": 494, "start": 6, "end": 13}
        },
        {
          "name": "deductions",
          "label": "Deductions in Computing Net Capital",
          "unit": "dollars",
          "when": null,
          "place": {"line": 495, "start": 6, "end": 16}
        }
      ],
      "rows": [
        {"kind": "heading", "number": "", "text": "OPERATIONAL DEDUCTIONS FROM NET CAPITAL (NOTE A)"},
        {
          "kind": "line",
          "line": {
            "line": "1",
            "item": null,
            "key": "1",
            "name": "money-suspense",
            "label": "Money suspense and balancing differences",
            "instruction": "Money differences with no security behind them. A debit goes into columns II and IV, a credit into column III alone; debits and credits are not netted.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "B.money-suspense.items",
                "column": "items",
                "unit": "count",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.money-suspense.debits",
                "column": "debits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.money-suspense.credits",
                "column": "credits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.money-suspense.deductions",
                "column": "deductions",
                "unit": "dollars",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 500, "start": 15, "end": 29}
          }
        },
        {
          "kind": "heading",
          "number": "2.",
          "text": "Security suspense and differences with related money balances"
        },
        {
          "kind": "line",
          "line": {
            "line": "2L",
            "item": null,
            "key": "2L",
            "name": "security-with-money-long",
            "label": "L",
            "instruction": "Long positions in doubt whose ledger balance is known. Columns I to III show them all; column IV only what marking to market and the haircut deduct after seven business days. It never adds to net capital.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "B.security-with-money-long.items",
                "column": "items",
                "unit": "count",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.security-with-money-long.debits",
                "column": "debits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.security-with-money-long.credits",
                "column": "credits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.security-with-money-long.deductions",
                "column": "deductions",
                "unit": "dollars",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 506, "start": 15, "end": 39}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "2S",
            "item": null,
            "key": "2S",
            "name": "security-with-money-short",
            "label": "S",
            "instruction": "Short positions in doubt whose ledger balance is known, as line 2L. Both need an answer in column IV: -0- where nothing is to be deducted.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "B.security-with-money-short.items",
                "column": "items",
                "unit": "count",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.security-with-money-short.debits",
                "column": "debits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.security-with-money-short.credits",
                "column": "credits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.security-with-money-short.deductions",
                "column": "deductions",
                "unit": "dollars",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 511, "start": 15, "end": 40}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "3",
            "item": null,
            "key": "3",
            "name": "security-without-money",
            "label": "Market value of short and long security suspense and differences without related money (other than reported in item 4 below)",
            "instruction": "Short differences stand in column II, and in column IV once they are old enough. Long ones stand in column III; column IV has only what long securities already sold are worth above a reserve. Nothing is netted. The form deducts the whole short value after seven business days; Rule 15c3-1(c)(2)(v)(A) now deducts 25, 50, 75 and 100 % at 7, 14, 21 and 28 business days after discovery. Rule 17a-13(b)(5) has count differences recorded within seven business days; Rule 15c3-3(h) has short differences bought in within 45 calendar days.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "B.security-without-money.items",
                "column": "items",
                "unit": "count",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.security-without-money.debits",
                "column": "debits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.security-without-money.credits",
                "column": "credits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.security-without-money.deductions",
                "column": "deductions",
                "unit": "dollars",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 515, "start": 15, "end": 37}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "4",
            "item": null,
            "key": "4",
            "name": "security-record-breaks",
            "label": "Market value of security record breaks",
            "instruction": "Days on which the longs of a security do not equal its shorts. Long breaks stand in column III, short ones in columns II and IV; one day's break is netted against another's only where they prove to be one. The form deducts the whole short value after seven business days; Rule 15c3-1(c)(2)(v)(A) now deducts 25, 50, 75 and 100 % at 7, 14, 21 and 28 business days after discovery.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "B.security-record-breaks.items",
                "column": "items",
                "unit": "count",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.security-record-breaks.debits",
                "column": "debits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.security-record-breaks.credits",
                "column": "credits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.security-record-breaks.deductions",
                "column": "deductions",
                "unit": "dollars",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 524, "start": 15, "end": 37}
          }
        },
        {"kind": "heading", "number": "5.", "text": "Unresolved reconciling differences with others"},
        {"kind": "heading", "number": "A.", "text": "Correspondents and broker/dealers"},
        {
          "kind": "line",
          "line": {
            "line": "5A-L",
            "item": null,
            "key": "5A-L",
            "name": "correspondents-long",
            "label": "L",
            "instruction": "Differences with correspondents and broker-dealers, long. Columns II and III are gross; column IV is the aged unfavorable rest that must be deducted, favorable differences with the same entity taken off.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "B.correspondents-long.items",
                "column": "items",
                "unit": "count",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.correspondents-long.debits",
                "column": "debits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.correspondents-long.credits",
                "column": "credits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.correspondents-long.deductions",
                "column": "deductions",
                "unit": "dollars",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 534, "start": 15, "end": 34}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "5A-S",
            "item": null,
            "key": "5A-S",
            "name": "correspondents-short",
            "label": "S",
            "instruction": "Differences with correspondents and broker-dealers, short, as line 5A-L.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "B.correspondents-short.items",
                "column": "items",
                "unit": "count",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.correspondents-short.debits",
                "column": "debits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.correspondents-short.credits",
                "column": "credits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.correspondents-short.deductions",
                "column": "deductions",
                "unit": "dollars",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 539, "start": 15, "end": 35}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "5B",
            "item": null,
            "key": "5B",
            "name": "depositories",
            "label": "B. Depositories",
            "instruction": "Differences with depositories. Columns II and III are gross, column IV as in line 5A-L.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "B.depositories.items",
                "column": "items",
                "unit": "count",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.depositories.debits",
                "column": "debits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.depositories.credits",
                "column": "credits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.depositories.deductions",
                "column": "deductions",
                "unit": "dollars",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 542, "start": 15, "end": 27}
          }
        },
        {"kind": "heading", "number": "C.", "text": "Clearing organizations"},
        {
          "kind": "line",
          "line": {
            "line": "5C-L",
            "item": null,
            "key": "5C-L",
            "name": "clearing-organizations-long",
            "label": "L",
            "instruction": "Differences with clearing organizations, long. Columns II and III are gross, column IV as in line 5A-L.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "B.clearing-organizations-long.items",
                "column": "items",
                "unit": "count",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.clearing-organizations-long.debits",
                "column": "debits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.clearing-organizations-long.credits",
                "column": "credits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.clearing-organizations-long.deductions",
                "column": "deductions",
                "unit": "dollars",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 547, "start": 15, "end": 42}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "5C-S",
            "item": null,
            "key": "5C-S",
            "name": "clearing-organizations-short",
            "label": "S",
            "instruction": "Differences with clearing organizations, short, as line 5C-L.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "B.clearing-organizations-short.items",
                "column": "items",
                "unit": "count",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.clearing-organizations-short.debits",
                "column": "debits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.clearing-organizations-short.credits",
                "column": "credits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.clearing-organizations-short.deductions",
                "column": "deductions",
                "unit": "dollars",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 551, "start": 15, "end": 43}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "5D",
            "item": null,
            "key": "5D",
            "name": "intercompany-accounts",
            "label": "D. Intercompany accounts",
            "instruction": "Differences in intercompany accounts. Columns II and III are gross, column IV as in line 5A-L.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "B.intercompany-accounts.items",
                "column": "items",
                "unit": "count",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.intercompany-accounts.debits",
                "column": "debits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.intercompany-accounts.credits",
                "column": "credits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.intercompany-accounts.deductions",
                "column": "deductions",
                "unit": "dollars",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 554, "start": 15, "end": 36}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "5E",
            "item": null,
            "key": "5E",
            "name": "bank-accounts-and-loans",
            "label": "E. Bank accounts and loans",
            "instruction": "Differences in bank accounts and loans. Columns II and III are gross, column IV as in line 5A-L.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "B.bank-accounts-and-loans.items",
                "column": "items",
                "unit": "count",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.bank-accounts-and-loans.debits",
                "column": "debits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.bank-accounts-and-loans.credits",
                "column": "credits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.bank-accounts-and-loans.deductions",
                "column": "deductions",
                "unit": "dollars",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 557, "start": 15, "end": 38}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "5F",
            "item": null,
            "key": "5F",
            "name": "other-differences",
            "label": "F. Other",
            "instruction": "Differences with anyone else. Columns II and III are gross, column IV as in line 5A-L.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "B.other-differences.items",
                "column": "items",
                "unit": "count",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.other-differences.debits",
                "column": "debits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.other-differences.credits",
                "column": "credits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.other-differences.deductions",
                "column": "deductions",
                "unit": "dollars",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 560, "start": 15, "end": 32}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "5G",
            "item": null,
            "key": "5G",
            "name": "offsetting-items",
            "label": "G. (Offsetting) Items A-F",
            "instruction": "What favorable and unfavorable differences with one and the same entity take off each other, in brackets, in columns II and III. TOTAL line 5 subtracts it once.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "B.offsetting-items.debits",
                "column": "debits",
                "unit": "thousands",
                "sign": "deduction",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.offsetting-items.credits",
                "column": "credits",
                "unit": "thousands",
                "sign": "deduction",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 563, "start": 15, "end": 31}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "5",
            "item": null,
            "key": "5",
            "name": "total-reconciling-differences",
            "label": "TOTAL Line 5",
            "instruction": "Lines 5A to 5F, less line 5G, in each column.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "B.total-reconciling-differences.items",
                "column": "items",
                "unit": "count",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "+",
                        "left": {
                          "kind": "arithmetic",
                          "op": "+",
                          "left": {
                            "kind": "arithmetic",
                            "op": "+",
                            "left": {
                              "kind": "arithmetic",
                              "op": "+",
                              "left": {
                                "kind": "arithmetic",
                                "op": "+",
                                "left": {
                                  "kind": "arithmetic",
                                  "op": "+",
                                  "left": {
                                    "kind": "arithmetic",
                                    "op": "+",
                                    "left": {
                                      "kind": "cell",
                                      "cell": "B.correspondents-long.items",
                                      "exact": false
                                    },
                                    "right": {
                                      "kind": "cell",
                                      "cell": "B.correspondents-short.items",
                                      "exact": false
                                    }
                                  },
                                  "right": {"kind": "cell", "cell": "B.depositories.items", "exact": false}
                                },
                                "right": {
                                  "kind": "cell",
                                  "cell": "B.clearing-organizations-long.items",
                                  "exact": false
                                }
                              },
                              "right": {
                                "kind": "cell",
                                "cell": "B.clearing-organizations-short.items",
                                "exact": false
                              }
                            },
                            "right": {"kind": "cell", "cell": "B.intercompany-accounts.items", "exact": false}
                          },
                          "right": {"kind": "cell", "cell": "B.bank-accounts-and-loans.items", "exact": false}
                        },
                        "right": {"kind": "cell", "cell": "B.other-differences.items", "exact": false}
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "correspondents-long + correspondents-short + depositories + clearing-organizations-long + clearing-organizations-short + intercompany-accounts + bank-accounts-and-loans + other-differences - offsetting-items",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              },
              {
                "id": "B.total-reconciling-differences.debits",
                "column": "debits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "-",
                        "left": {
                          "kind": "arithmetic",
                          "op": "+",
                          "left": {
                            "kind": "arithmetic",
                            "op": "+",
                            "left": {
                              "kind": "arithmetic",
                              "op": "+",
                              "left": {
                                "kind": "arithmetic",
                                "op": "+",
                                "left": {
                                  "kind": "arithmetic",
                                  "op": "+",
                                  "left": {
                                    "kind": "arithmetic",
                                    "op": "+",
                                    "left": {
                                      "kind": "arithmetic",
                                      "op": "+",
                                      "left": {
                                        "kind": "cell",
                                        "cell": "B.correspondents-long.debits",
                                        "exact": false
                                      },
                                      "right": {
                                        "kind": "cell",
                                        "cell": "B.correspondents-short.debits",
                                        "exact": false
                                      }
                                    },
                                    "right": {"kind": "cell", "cell": "B.depositories.debits", "exact": false}
                                  },
                                  "right": {
                                    "kind": "cell",
                                    "cell": "B.clearing-organizations-long.debits",
                                    "exact": false
                                  }
                                },
                                "right": {
                                  "kind": "cell",
                                  "cell": "B.clearing-organizations-short.debits",
                                  "exact": false
                                }
                              },
                              "right": {
                                "kind": "cell",
                                "cell": "B.intercompany-accounts.debits",
                                "exact": false
                              }
                            },
                            "right": {
                              "kind": "cell",
                              "cell": "B.bank-accounts-and-loans.debits",
                              "exact": false
                            }
                          },
                          "right": {"kind": "cell", "cell": "B.other-differences.debits", "exact": false}
                        },
                        "right": {"kind": "cell", "cell": "B.offsetting-items.debits", "exact": false}
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "correspondents-long + correspondents-short + depositories + clearing-organizations-long + clearing-organizations-short + intercompany-accounts + bank-accounts-and-loans + other-differences - offsetting-items",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              },
              {
                "id": "B.total-reconciling-differences.credits",
                "column": "credits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "-",
                        "left": {
                          "kind": "arithmetic",
                          "op": "+",
                          "left": {
                            "kind": "arithmetic",
                            "op": "+",
                            "left": {
                              "kind": "arithmetic",
                              "op": "+",
                              "left": {
                                "kind": "arithmetic",
                                "op": "+",
                                "left": {
                                  "kind": "arithmetic",
                                  "op": "+",
                                  "left": {
                                    "kind": "arithmetic",
                                    "op": "+",
                                    "left": {
                                      "kind": "arithmetic",
                                      "op": "+",
                                      "left": {
                                        "kind": "cell",
                                        "cell": "B.correspondents-long.credits",
                                        "exact": false
                                      },
                                      "right": {
                                        "kind": "cell",
                                        "cell": "B.correspondents-short.credits",
                                        "exact": false
                                      }
                                    },
                                    "right": {
                                      "kind": "cell",
                                      "cell": "B.depositories.credits",
                                      "exact": false
                                    }
                                  },
                                  "right": {
                                    "kind": "cell",
                                    "cell": "B.clearing-organizations-long.credits",
                                    "exact": false
                                  }
                                },
                                "right": {
                                  "kind": "cell",
                                  "cell": "B.clearing-organizations-short.credits",
                                  "exact": false
                                }
                              },
                              "right": {
                                "kind": "cell",
                                "cell": "B.intercompany-accounts.credits",
                                "exact": false
                              }
                            },
                            "right": {
                              "kind": "cell",
                              "cell": "B.bank-accounts-and-loans.credits",
                              "exact": false
                            }
                          },
                          "right": {"kind": "cell", "cell": "B.other-differences.credits", "exact": false}
                        },
                        "right": {"kind": "cell", "cell": "B.offsetting-items.credits", "exact": false}
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "correspondents-long + correspondents-short + depositories + clearing-organizations-long + clearing-organizations-short + intercompany-accounts + bank-accounts-and-loans + other-differences - offsetting-items",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              },
              {
                "id": "B.total-reconciling-differences.deductions",
                "column": "deductions",
                "unit": "dollars",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "+",
                        "left": {
                          "kind": "arithmetic",
                          "op": "+",
                          "left": {
                            "kind": "arithmetic",
                            "op": "+",
                            "left": {
                              "kind": "arithmetic",
                              "op": "+",
                              "left": {
                                "kind": "arithmetic",
                                "op": "+",
                                "left": {
                                  "kind": "arithmetic",
                                  "op": "+",
                                  "left": {
                                    "kind": "arithmetic",
                                    "op": "+",
                                    "left": {
                                      "kind": "cell",
                                      "cell": "B.correspondents-long.deductions",
                                      "exact": false
                                    },
                                    "right": {
                                      "kind": "cell",
                                      "cell": "B.correspondents-short.deductions",
                                      "exact": false
                                    }
                                  },
                                  "right": {
                                    "kind": "cell",
                                    "cell": "B.depositories.deductions",
                                    "exact": false
                                  }
                                },
                                "right": {
                                  "kind": "cell",
                                  "cell": "B.clearing-organizations-long.deductions",
                                  "exact": false
                                }
                              },
                              "right": {
                                "kind": "cell",
                                "cell": "B.clearing-organizations-short.deductions",
                                "exact": false
                              }
                            },
                            "right": {
                              "kind": "cell",
                              "cell": "B.intercompany-accounts.deductions",
                              "exact": false
                            }
                          },
                          "right": {
                            "kind": "cell",
                            "cell": "B.bank-accounts-and-loans.deductions",
                            "exact": false
                          }
                        },
                        "right": {"kind": "cell", "cell": "B.other-differences.deductions", "exact": false}
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "correspondents-long + correspondents-short + depositories + clearing-organizations-long + clearing-organizations-short + intercompany-accounts + bank-accounts-and-loans + other-differences - offsetting-items",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 567, "start": 15, "end": 44}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "6",
            "item": null,
            "key": "6",
            "name": "commodity-differences",
            "label": "Commodity differences",
            "instruction": "All commodity differences, in money and in contracts; they stand on no other line. Column II has debits, unrealized losses and short values, column III credits, unrealized gains and long values. Column IV is the loss it would take to set them right: entered, never inferred from column II. The parts of this line serve as its schedule.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "B.commodity-differences.items",
                "column": "items",
                "unit": "count",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.commodity-differences.debits",
                "column": "debits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.commodity-differences.credits",
                "column": "credits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.commodity-differences.deductions",
                "column": "deductions",
                "unit": "dollars",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 573, "start": 15, "end": 36}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "7",
            "item": null,
            "key": "7",
            "name": "open-transfers-and-reorgs",
            "label": "Open transfers and reorganization account items over 40 days not confirmed or verified",
            "instruction": "Transfers and items of reorganizations, such as rights, warrants, splits, redemptions, conversions, exchanges and spin-offs, that nobody has confirmed for more than 40 days.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "B.open-transfers-and-reorgs.items",
                "column": "items",
                "unit": "count",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.open-transfers-and-reorgs.debits",
                "column": "debits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.open-transfers-and-reorgs.credits",
                "column": "credits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.open-transfers-and-reorgs.deductions",
                "column": "deductions",
                "unit": "dollars",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 579, "start": 15, "end": 40}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "8",
            "item": null,
            "key": "8",
            "name": "total-lines-1-to-7",
            "label": "TOTAL (Lines 1 - 7)",
            "instruction": "Lines 1 to 7 in each column, line 5 by its total. Column IV goes to Schedule A, line 12.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "B.total-lines-1-to-7.items",
                "column": "items",
                "unit": "count",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "+",
                        "left": {
                          "kind": "arithmetic",
                          "op": "+",
                          "left": {
                            "kind": "arithmetic",
                            "op": "+",
                            "left": {
                              "kind": "arithmetic",
                              "op": "+",
                              "left": {
                                "kind": "arithmetic",
                                "op": "+",
                                "left": {
                                  "kind": "arithmetic",
                                  "op": "+",
                                  "left": {
                                    "kind": "arithmetic",
                                    "op": "+",
                                    "left": {
                                      "kind": "cell",
                                      "cell": "B.money-suspense.items",
                                      "exact": false
                                    },
                                    "right": {
                                      "kind": "cell",
                                      "cell": "B.security-with-money-long.items",
                                      "exact": false
                                    }
                                  },
                                  "right": {
                                    "kind": "cell",
                                    "cell": "B.security-with-money-short.items",
                                    "exact": false
                                  }
                                },
                                "right": {
                                  "kind": "cell",
                                  "cell": "B.security-without-money.items",
                                  "exact": false
                                }
                              },
                              "right": {
                                "kind": "cell",
                                "cell": "B.security-record-breaks.items",
                                "exact": false
                              }
                            },
                            "right": {
                              "kind": "cell",
                              "cell": "B.total-reconciling-differences.items",
                              "exact": false
                            }
                          },
                          "right": {"kind": "cell", "cell": "B.commodity-differences.items", "exact": false}
                        },
                        "right": {"kind": "cell", "cell": "B.open-transfers-and-reorgs.items", "exact": false}
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "money-suspense + security-with-money-long + security-with-money-short + security-without-money + security-record-breaks + total-reconciling-differences + commodity-differences + open-transfers-and-reorgs",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              },
              {
                "id": "B.total-lines-1-to-7.debits",
                "column": "debits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "+",
                        "left": {
                          "kind": "arithmetic",
                          "op": "+",
                          "left": {
                            "kind": "arithmetic",
                            "op": "+",
                            "left": {
                              "kind": "arithmetic",
                              "op": "+",
                              "left": {
                                "kind": "arithmetic",
                                "op": "+",
                                "left": {
                                  "kind": "arithmetic",
                                  "op": "+",
                                  "left": {
                                    "kind": "arithmetic",
                                    "op": "+",
                                    "left": {
                                      "kind": "cell",
                                      "cell": "B.money-suspense.debits",
                                      "exact": false
                                    },
                                    "right": {
                                      "kind": "cell",
                                      "cell": "B.security-with-money-long.debits",
                                      "exact": false
                                    }
                                  },
                                  "right": {
                                    "kind": "cell",
                                    "cell": "B.security-with-money-short.debits",
                                    "exact": false
                                  }
                                },
                                "right": {
                                  "kind": "cell",
                                  "cell": "B.security-without-money.debits",
                                  "exact": false
                                }
                              },
                              "right": {
                                "kind": "cell",
                                "cell": "B.security-record-breaks.debits",
                                "exact": false
                              }
                            },
                            "right": {
                              "kind": "cell",
                              "cell": "B.total-reconciling-differences.debits",
                              "exact": false
                            }
                          },
                          "right": {"kind": "cell", "cell": "B.commodity-differences.debits", "exact": false}
                        },
                        "right": {
                          "kind": "cell",
                          "cell": "B.open-transfers-and-reorgs.debits",
                          "exact": false
                        }
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "money-suspense + security-with-money-long + security-with-money-short + security-without-money + security-record-breaks + total-reconciling-differences + commodity-differences + open-transfers-and-reorgs",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              },
              {
                "id": "B.total-lines-1-to-7.credits",
                "column": "credits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "+",
                        "left": {
                          "kind": "arithmetic",
                          "op": "+",
                          "left": {
                            "kind": "arithmetic",
                            "op": "+",
                            "left": {
                              "kind": "arithmetic",
                              "op": "+",
                              "left": {
                                "kind": "arithmetic",
                                "op": "+",
                                "left": {
                                  "kind": "arithmetic",
                                  "op": "+",
                                  "left": {
                                    "kind": "arithmetic",
                                    "op": "+",
                                    "left": {
                                      "kind": "cell",
                                      "cell": "B.money-suspense.credits",
                                      "exact": false
                                    },
                                    "right": {
                                      "kind": "cell",
                                      "cell": "B.security-with-money-long.credits",
                                      "exact": false
                                    }
                                  },
                                  "right": {
                                    "kind": "cell",
                                    "cell": "B.security-with-money-short.credits",
                                    "exact": false
                                  }
                                },
                                "right": {
                                  "kind": "cell",
                                  "cell": "B.security-without-money.credits",
                                  "exact": false
                                }
                              },
                              "right": {
                                "kind": "cell",
                                "cell": "B.security-record-breaks.credits",
                                "exact": false
                              }
                            },
                            "right": {
                              "kind": "cell",
                              "cell": "B.total-reconciling-differences.credits",
                              "exact": false
                            }
                          },
                          "right": {"kind": "cell", "cell": "B.commodity-differences.credits", "exact": false}
                        },
                        "right": {
                          "kind": "cell",
                          "cell": "B.open-transfers-and-reorgs.credits",
                          "exact": false
                        }
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "money-suspense + security-with-money-long + security-with-money-short + security-without-money + security-record-breaks + total-reconciling-differences + commodity-differences + open-transfers-and-reorgs",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              },
              {
                "id": "B.total-lines-1-to-7.deductions",
                "column": "deductions",
                "unit": "dollars",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": {
                  "cases": [
                    {
                      "value": {
                        "kind": "arithmetic",
                        "op": "+",
                        "left": {
                          "kind": "arithmetic",
                          "op": "+",
                          "left": {
                            "kind": "arithmetic",
                            "op": "+",
                            "left": {
                              "kind": "arithmetic",
                              "op": "+",
                              "left": {
                                "kind": "arithmetic",
                                "op": "+",
                                "left": {
                                  "kind": "arithmetic",
                                  "op": "+",
                                  "left": {
                                    "kind": "arithmetic",
                                    "op": "+",
                                    "left": {
                                      "kind": "cell",
                                      "cell": "B.money-suspense.deductions",
                                      "exact": false
                                    },
                                    "right": {
                                      "kind": "cell",
                                      "cell": "B.security-with-money-long.deductions",
                                      "exact": false
                                    }
                                  },
                                  "right": {
                                    "kind": "cell",
                                    "cell": "B.security-with-money-short.deductions",
                                    "exact": false
                                  }
                                },
                                "right": {
                                  "kind": "cell",
                                  "cell": "B.security-without-money.deductions",
                                  "exact": false
                                }
                              },
                              "right": {
                                "kind": "cell",
                                "cell": "B.security-record-breaks.deductions",
                                "exact": false
                              }
                            },
                            "right": {
                              "kind": "cell",
                              "cell": "B.total-reconciling-differences.deductions",
                              "exact": false
                            }
                          },
                          "right": {
                            "kind": "cell",
                            "cell": "B.commodity-differences.deductions",
                            "exact": false
                          }
                        },
                        "right": {
                          "kind": "cell",
                          "cell": "B.open-transfers-and-reorgs.deductions",
                          "exact": false
                        }
                      },
                      "when": null,
                      "from": null,
                      "cites": [],
                      "text": "money-suspense + security-with-money-long + security-with-money-short + security-without-money + security-record-breaks + total-reconciling-differences + commodity-differences + open-transfers-and-reorgs",
                      "condition": null
                    }
                  ]
                },
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 584, "start": 15, "end": 33}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "9",
            "item": null,
            "key": "9",
            "name": "resolved-subsequently",
            "label": "Lines 1-6 resolved subsequent to report date",
            "instruction": "What of lines 1 to 6 was resolved between month end and filing. Optional unless the examining authority asks for it. It takes nothing off line 8.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "B.resolved-subsequently.items",
                "column": "items",
                "unit": "count",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": true,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.resolved-subsequently.debits",
                "column": "debits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": true,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.resolved-subsequently.credits",
                "column": "credits",
                "unit": "thousands",
                "sign": "nonnegative",
                "when": {
                  "kind": "is",
                  "of": {"kind": "setting", "name": "schedule-b-columns"},
                  "choice": "all"
                },
                "optional": true,
                "formula": null,
                "or": null,
                "valued": []
              },
              {
                "id": "B.resolved-subsequently.deductions",
                "column": "deductions",
                "unit": "dollars",
                "sign": "nonnegative",
                "when": null,
                "optional": true,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 590, "start": 15, "end": 36}
          }
        },
        {
          "kind": "line",
          "line": {
            "line": "10",
            "item": null,
            "key": "10",
            "name": "completed-as-instructed",
            "label": "Has respondent completed this form in accordance with instructions of the designated examining authority?",
            "instruction": "Yes or no, every month.",
            "correction": "",
            "controlTotal": false,
            "cells": [
              {
                "id": "B.completed-as-instructed",
                "column": null,
                "unit": "flag",
                "sign": "nonnegative",
                "when": null,
                "optional": false,
                "formula": null,
                "or": null,
                "valued": []
              }
            ],
            "place": {"line": 594, "start": 15, "end": 38}
          }
        }
      ],
      "pages": [[1, 2], [3, 5], [6, 7], [8, 10], [11, 12]],
      "notes": [
        {
          "mark": "**",
          "text": "All line items (1 - 8) columns I, II, III and IV if required must be answered. If respondent has nothing to report, enter -0-."
        },
        {
          "mark": "Note A",
          "text": "Include aged items which resulted in a deduction in the computation of net capital (column IV) at the report date as appropriate (Lines 1-7) whether resolved subsequently or not (see instructions). Complete columns I, II and III only if required by the “designated examining authority.”"
        },
        {
          "mark": "Note B",
          "text": "The respondent’s “designated examining authority” may require on a separate schedule headed “Potential Operational Deductions from Net Capital” that the same information be submitted, as formatted above, for line items 1-6 stating open items, at the report date, that were not deducted in the computation of net capital; and which were not resolved in seven (7) business days subsequent to the report date."
        }
      ]
    }
  ],
  "worksheets": [
    {
      "name": "commodities-firm",
      "title": "Commodity concentration, firm (line 32c)",
      "by": "text",
      "columns": [
        {
          "name": "long",
          "label": "Long futures, after the eliminations that step 1 permits",
          "unit": "count",
          "place": {"line": 616, "start": 4, "end": 8}
        },
        {
          "name": "short",
          "label": "Short futures, after the eliminations that step 1 permits",
          "unit": "count",
          "place": {"line": 617, "start": 4, "end": 9}
        },
        {
          "name": "margin",
          "label": "Greatest speculative original margin of one contract",
          "unit": "dollars",
          "place": {"line": 618, "start": 4, "end": 10}
        }
      ],
      "lets": [
        {
          "name": "requirement",
          "type": "money",
          "value": {
            "kind": "arithmetic",
            "op": "*",
            "left": {
              "kind": "function",
              "name": "max",
              "args": [{"kind": "column", "name": "long"}, {"kind": "column", "name": "short"}]
            },
            "right": {"kind": "column", "name": "margin"}
          }
        }
      ],
      "place": {"line": 615, "start": 12, "end": 28}
    },
    {
      "name": "commodities-customer",
      "title": "Commodity concentration, customers and others (line 32d)",
      "by": "text",
      "columns": [
        {
          "name": "long",
          "label": "Long futures over all accounts, each after the eliminations that step 1 permits",
          "unit": "count",
          "place": {"line": 623, "start": 4, "end": 8}
        },
        {
          "name": "short",
          "label": "Short futures over all accounts, each after the eliminations that step 1 permits",
          "unit": "count",
          "place": {"line": 624, "start": 4, "end": 9}
        },
        {
          "name": "margin",
          "label": "Greatest speculative original margin of one contract",
          "unit": "dollars",
          "place": {"line": 625, "start": 4, "end": 10}
        }
      ],
      "lets": [
        {
          "name": "requirement",
          "type": "money",
          "value": {
            "kind": "arithmetic",
            "op": "*",
            "left": {
              "kind": "function",
              "name": "max",
              "args": [{"kind": "column", "name": "long"}, {"kind": "column", "name": "short"}]
            },
            "right": {"kind": "column", "name": "margin"}
          }
        }
      ],
      "place": {"line": 622, "start": 12, "end": 32}
    },
    {
      "name": "equity-markets",
      "title": "Markets made in equity securities (line 36, Rule 15c3-1(a)(4))",
      "by": "date",
      "columns": [
        {
          "name": "nasdaq",
          "label": "NASDAQ securities in which a market is made",
          "unit": "count",
          "place": {"line": 631, "start": 4, "end": 10}
        },
        {
          "name": "other",
          "label": "Other equity securities in which a market is made",
          "unit": "count",
          "place": {"line": 632, "start": 4, "end": 9}
        },
        {
          "name": "low-price",
          "label": "Of both, those with a market value of $5 or less",
          "unit": "count",
          "place": {"line": 633, "start": 4, "end": 13}
        }
      ],
      "lets": [
        {
          "name": "capital",
          "type": "money",
          "value": {
            "kind": "arithmetic",
            "op": "+",
            "left": {
              "kind": "arithmetic",
              "op": "*",
              "left": {"kind": "number", "value": [2500, 1]},
              "right": {
                "kind": "arithmetic",
                "op": "-",
                "left": {
                  "kind": "arithmetic",
                  "op": "+",
                  "left": {"kind": "column", "name": "nasdaq"},
                  "right": {"kind": "column", "name": "other"}
                },
                "right": {"kind": "column", "name": "low-price"}
              }
            },
            "right": {
              "kind": "arithmetic",
              "op": "*",
              "left": {"kind": "number", "value": [1000, 1]},
              "right": {"kind": "column", "name": "low-price"}
            }
          }
        }
      ],
      "place": {"line": 630, "start": 12, "end": 26}
    },
    {
      "name": "option-deductions",
      "title": "Option deductions (line 25e)",
      "by": "text",
      "columns": [
        {
          "name": "amount",
          "label": "Deduction under Rule 15c3-1(a)(6) or (c)(2)(x)",
          "unit": "thousands",
          "place": {"line": 638, "start": 4, "end": 10}
        }
      ],
      "lets": [],
      "place": {"line": 637, "start": 12, "end": 29}
    }
  ],
  "rules": [
    {
      "code": "net-capital-deficiency",
      "ruleset": null,
      "severity": "breach",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.net-capital",
          "when": {
            "kind": "compare",
            "op": "<",
            "type": "money",
            "left": {"kind": "cell", "cell": "A.net-capital", "exact": false},
            "right": {"kind": "cell", "cell": "A.minimum-capital", "exact": true}
          },
          "quantities": [
            {
              "name": "requirement",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {"kind": "cell", "cell": "A.minimum-capital", "exact": true},
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "exact minimum-capital",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 653, "start": 11, "end": 22}
            },
            {
              "name": "shortfall",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "quantity", "name": "requirement"},
                      "right": {"kind": "cell", "cell": "A.net-capital", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "requirement - net-capital",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 654, "start": 11, "end": 20}
            }
          ],
          "message": [
            "Net capital is ",
            {"kind": "cell", "name": "A.net-capital"},
            ", ",
            {"kind": "quantity", "name": "shortfall"},
            " below the requirement of ",
            {"kind": "quantity", "name": "requirement"},
            ": notice is due the same day."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-1(a)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)"
        },
        {
          "text": "17 CFR 240.17a-11(a)(1)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.17a-11#p-240.17a-11(a)(1)"
        }
      ],
      "text": "net-capital < exact minimum-capital",
      "place": {"line": 650, "start": 7, "end": 29}
    },
    {
      "code": "aggregate-indebtedness-limit",
      "ruleset": null,
      "severity": "breach",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.aggregate-indebtedness",
          "when": {
            "kind": "and",
            "left": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "basic"},
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {"kind": "cell", "cell": "A.aggregate-indebtedness", "exact": true},
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "quantity", "name": "indebtedness-limit"},
                "right": {"kind": "cell", "cell": "A.net-capital", "exact": false}
              }
            }
          },
          "quantities": [
            {
              "name": "indebtedness",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {"kind": "cell", "cell": "A.aggregate-indebtedness", "exact": true},
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "exact aggregate-indebtedness",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 662, "start": 11, "end": 23}
            },
            {
              "name": "excess",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "quantity", "name": "indebtedness"},
                      "right": {
                        "kind": "arithmetic",
                        "op": "*",
                        "left": {"kind": "quantity", "name": "indebtedness-limit"},
                        "right": {"kind": "cell", "cell": "A.net-capital", "exact": false}
                      }
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "indebtedness - indebtedness-limit * net-capital",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 663, "start": 11, "end": 17}
            }
          ],
          "message": [
            "Aggregate indebtedness is ",
            {"kind": "quantity", "name": "indebtedness"},
            ", ",
            {"kind": "quantity", "name": "excess"},
            " above ",
            {"kind": "quantity", "name": "indebtedness-limit"},
            " times net capital, ",
            {"kind": "cell", "name": "A.net-capital"},
            ": notice is due the same day."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-1(a)(1)(i)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(1)(i)"
        },
        {
          "text": "17 CFR 240.17a-11(a)(1)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.17a-11#p-240.17a-11(a)(1)"
        }
      ],
      "text": "method is basic and exact aggregate-indebtedness > indebtedness-limit * net-capital",
      "place": {"line": 659, "start": 7, "end": 35}
    },
    {
      "code": "fcm-minimum",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.net-capital",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {"kind": "given", "of": "setting", "name": "fcm"},
              "right": {"kind": "is", "of": {"kind": "setting", "name": "fcm"}, "choice": "yes"}
            },
            "right": {
              "kind": "compare",
              "op": "<",
              "type": "money",
              "left": {"kind": "cell", "cell": "A.net-capital", "exact": false},
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [1, 25]},
                "right": {"kind": "cell", "cell": "A.segregation-required", "exact": true}
              }
            }
          },
          "quantities": [
            {
              "name": "least",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "*",
                      "left": {"kind": "number", "value": [1, 25]},
                      "right": {"kind": "cell", "cell": "A.segregation-required", "exact": true}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "4% * exact segregation-required",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 673, "start": 11, "end": 16}
            },
            {
              "name": "shortfall",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "quantity", "name": "least"},
                      "right": {"kind": "cell", "cell": "A.net-capital", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "least - net-capital",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 674, "start": 11, "end": 20}
            }
          ],
          "message": [
            "Net capital is ",
            {"kind": "cell", "name": "A.net-capital"},
            ", ",
            {"kind": "quantity", "name": "shortfall"},
            " below 4 % of the funds to be segregated (",
            {"kind": "quantity", "name": "least"},
            "): unless the options that customers bought explain it, notice is due the same day."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-1(a)(1)(iii)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(1)(iii)"
        },
        {
          "text": "17 CFR 240.17a-11(a)(1)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.17a-11#p-240.17a-11(a)(1)"
        }
      ],
      "text": "given fcm and fcm is yes and net-capital < 4% * exact segregation-required",
      "place": {"line": 670, "start": 7, "end": 18}
    },
    {
      "code": "early-warning-net-capital",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.net-capital",
          "when": {
            "kind": "compare",
            "op": "<",
            "type": "money",
            "left": {"kind": "cell", "cell": "A.net-capital", "exact": false},
            "right": {
              "kind": "arithmetic",
              "op": "*",
              "left": {"kind": "number", "value": [6, 5]},
              "right": {"kind": "cell", "cell": "A.minimum-capital", "exact": true}
            }
          },
          "quantities": [
            {
              "name": "threshold",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "*",
                      "left": {"kind": "number", "value": [6, 5]},
                      "right": {"kind": "cell", "cell": "A.minimum-capital", "exact": true}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "120% * exact minimum-capital",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 683, "start": 11, "end": 20}
            },
            {
              "name": "shortfall",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "quantity", "name": "threshold"},
                      "right": {"kind": "cell", "cell": "A.net-capital", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "threshold - net-capital",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 684, "start": 11, "end": 20}
            }
          ],
          "message": [
            "Net capital is ",
            {"kind": "cell", "name": "A.net-capital"},
            ", ",
            {"kind": "quantity", "name": "shortfall"},
            " below 120 % of the requirement (",
            {"kind": "quantity", "name": "threshold"},
            "): notice is due within 24 hours."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.17a-11(b)(3)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.17a-11#p-240.17a-11(b)(3)"
        }
      ],
      "text": "net-capital < 120% * exact minimum-capital",
      "place": {"line": 680, "start": 7, "end": 32}
    },
    {
      "code": "early-warning-indebtedness",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.aggregate-indebtedness",
          "when": {
            "kind": "and",
            "left": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "basic"},
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {"kind": "cell", "cell": "A.aggregate-indebtedness", "exact": true},
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [12, 1]},
                "right": {"kind": "cell", "cell": "A.net-capital", "exact": false}
              }
            }
          },
          "quantities": [
            {
              "name": "indebtedness",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {"kind": "cell", "cell": "A.aggregate-indebtedness", "exact": true},
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "exact aggregate-indebtedness",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 692, "start": 11, "end": 23}
            },
            {
              "name": "excess",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "quantity", "name": "indebtedness"},
                      "right": {
                        "kind": "arithmetic",
                        "op": "*",
                        "left": {"kind": "number", "value": [12, 1]},
                        "right": {"kind": "cell", "cell": "A.net-capital", "exact": false}
                      }
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "indebtedness - 12 * net-capital",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 693, "start": 11, "end": 17}
            }
          ],
          "message": [
            "Aggregate indebtedness is ",
            {"kind": "quantity", "name": "indebtedness"},
            ", ",
            {"kind": "quantity", "name": "excess"},
            " above 12 times net capital, ",
            {"kind": "cell", "name": "A.net-capital"},
            ": notice is due within 24 hours."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.17a-11(b)(1)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.17a-11#p-240.17a-11(b)(1)"
        }
      ],
      "text": "method is basic and exact aggregate-indebtedness > 12 * net-capital",
      "place": {"line": 689, "start": 7, "end": 33}
    },
    {
      "code": "early-warning-debits",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.net-capital",
          "when": {
            "kind": "and",
            "left": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "alternative"},
            "right": {
              "kind": "compare",
              "op": "<",
              "type": "money",
              "left": {"kind": "cell", "cell": "A.net-capital", "exact": false},
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [1, 20]},
                "right": {"kind": "cell", "cell": "A.aggregate-debits", "exact": true}
              }
            }
          },
          "quantities": [
            {
              "name": "threshold",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "*",
                      "left": {"kind": "number", "value": [1, 20]},
                      "right": {"kind": "cell", "cell": "A.aggregate-debits", "exact": true}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "5% * exact aggregate-debits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 702, "start": 11, "end": 20}
            },
            {
              "name": "shortfall",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "quantity", "name": "threshold"},
                      "right": {"kind": "cell", "cell": "A.net-capital", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "threshold - net-capital",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 703, "start": 11, "end": 20}
            }
          ],
          "message": [
            "Net capital is ",
            {"kind": "cell", "name": "A.net-capital"},
            ", ",
            {"kind": "quantity", "name": "shortfall"},
            " below 5 % of aggregate debit items (",
            {"kind": "quantity", "name": "threshold"},
            "): notice is due within 24 hours."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.17a-11(b)(2)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.17a-11#p-240.17a-11(b)(2)"
        }
      ],
      "text": "method is alternative and net-capital < 5% * exact aggregate-debits",
      "place": {"line": 699, "start": 7, "end": 27}
    },
    {
      "code": "option-deductions-limit",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.option-deductions-ratio",
          "when": {
            "kind": "compare",
            "op": ">",
            "type": "percent",
            "left": {"kind": "cell", "cell": "A.option-deductions-ratio", "exact": true},
            "right": {"kind": "number", "value": [10, 1]}
          },
          "quantities": [
            {
              "name": "excess",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "*",
                      "left": {
                        "kind": "arithmetic",
                        "op": "-",
                        "left": {"kind": "cell", "cell": "A.option-deductions-ratio", "exact": true},
                        "right": {"kind": "number", "value": [10, 1]}
                      },
                      "right": {"kind": "cell", "cell": "A.net-capital", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "(exact option-deductions-ratio - 1000%) * net-capital",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 712, "start": 11, "end": 17}
            }
          ],
          "message": [
            "Option deductions are ",
            {"kind": "cell", "name": "A.option-deductions-ratio"},
            " of net capital, ",
            {"kind": "quantity", "name": "excess"},
            " above 1,000 %: notice is due at once, and they may not stay above it for more than three business days (five under paragraph (a)(6))."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-1(c)(2)(x)(C)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(c)(2)(x)(C)"
        },
        {
          "text": "17 CFR 240.15c3-1(a)(6)(v)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(6)(v)"
        }
      ],
      "text": "exact option-deductions-ratio > 1000%",
      "place": {"line": 709, "start": 7, "end": 30}
    },
    {
      "code": "market-maker-minimum",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.equity-markets-nasdaq",
          "when": {
            "kind": "and",
            "left": {"kind": "not", "of": {"kind": "given", "of": "worksheet", "name": "equity-markets"}},
            "right": {
              "kind": "compare",
              "op": "<",
              "type": "money",
              "left": {"kind": "cell", "cell": "A.minimum-capital", "exact": true},
              "right": {
                "kind": "function",
                "name": "min",
                "args": [
                  {"kind": "number", "value": [1000000, 1]},
                  {
                    "kind": "arithmetic",
                    "op": "*",
                    "left": {"kind": "number", "value": [1000, 1]},
                    "right": {
                      "kind": "arithmetic",
                      "op": "+",
                      "left": {"kind": "cell", "cell": "A.equity-markets-nasdaq", "exact": false},
                      "right": {"kind": "cell", "cell": "A.equity-markets-other", "exact": false}
                    }
                  }
                ]
              }
            }
          },
          "quantities": [
            {
              "name": "markets",
              "type": "average",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "+",
                      "left": {"kind": "cell", "cell": "A.equity-markets-nasdaq", "exact": false},
                      "right": {"kind": "cell", "cell": "A.equity-markets-other", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "equity-markets-nasdaq + equity-markets-other",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 723, "start": 11, "end": 18}
            },
            {
              "name": "least",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "function",
                      "name": "min",
                      "args": [
                        {"kind": "number", "value": [1000000, 1]},
                        {
                          "kind": "arithmetic",
                          "op": "*",
                          "left": {"kind": "number", "value": [1000, 1]},
                          "right": {"kind": "quantity", "name": "markets"}
                        }
                      ]
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "min($1,000,000, $1,000 * markets)",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 724, "start": 11, "end": 16}
            }
          ],
          "message": [
            "Making markets in ",
            {"kind": "quantity", "name": "markets"},
            " securities takes net capital of ",
            {"kind": "quantity", "name": "least"},
            " or more, $1,000 to $2,500 for each, but line 24 is ",
            {"kind": "cell", "name": "A.minimum-capital"},
            ": write the worksheet equity-markets, or minimum-dollars."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-1(a)(4)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(4)"
        }
      ],
      "text": "not given equity-markets and exact minimum-capital < min($1,000,000, $1,000 * (equity-markets-nasdaq + equity-markets-other))",
      "place": {"line": 719, "start": 7, "end": 27}
    },
    {
      "code": "low-price-markets",
      "ruleset": null,
      "severity": "error",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.equity-markets-nasdaq",
          "when": {
            "kind": "and",
            "left": {"kind": "given", "of": "worksheet", "name": "equity-markets"},
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "count",
              "left": {"kind": "quantity", "name": "too-many"},
              "right": {"kind": "number", "value": [0, 1]}
            }
          },
          "quantities": [
            {
              "name": "too-many",
              "type": "count",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "sum",
                      "worksheet": "equity-markets",
                      "type": "count",
                      "of": {"kind": "column", "name": "low-price"},
                      "where": {
                        "kind": "compare",
                        "op": ">",
                        "type": "count",
                        "left": {"kind": "column", "name": "low-price"},
                        "right": {
                          "kind": "arithmetic",
                          "op": "+",
                          "left": {"kind": "column", "name": "nasdaq"},
                          "right": {"kind": "column", "name": "other"}
                        }
                      }
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "sum(equity-markets.low-price where equity-markets.low-price > equity-markets.nasdaq + equity-markets.other)",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 734, "start": 11, "end": 19}
            }
          ],
          "message": [
            "The worksheet equity-markets counts ",
            {"kind": "quantity", "name": "too-many"},
            " securities of $5 or less in rows with fewer securities in all: low-price is how many of both are."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-1(a)(4)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(4)"
        }
      ],
      "text": "given equity-markets and too-many > 0",
      "place": {"line": 731, "start": 7, "end": 24}
    },
    {
      "code": "method-changed",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": null,
          "when": {
            "kind": "or",
            "left": {
              "kind": "and",
              "left": {
                "kind": "prior",
                "of": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "basic"}
              },
              "right": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "alternative"}
            },
            "right": {
              "kind": "and",
              "left": {
                "kind": "prior",
                "of": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "alternative"}
              },
              "right": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "basic"}
            }
          },
          "quantities": [],
          "message": [
            "The net capital method is ",
            {"kind": "setting", "name": "method"},
            " from this month on: the alternative method is elected by notice to the examining authority, and left only with the Commission's approval."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-1(a)(1)(ii)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(1)(ii)"
        }
      ],
      "text": "prior method is basic and method is alternative or prior method is alternative and method is basic",
      "place": {"line": 741, "start": 7, "end": 21}
    },
    {
      "code": "debt-equity-ratio",
      "ruleset": null,
      "severity": "info",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.total-subordinations",
          "when": {
            "kind": "compare",
            "op": ">",
            "type": "money",
            "left": {"kind": "quantity", "name": "subordinated-debt"},
            "right": {"kind": "quantity", "name": "debt-equity-limit"}
          },
          "quantities": [
            {
              "name": "excess",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "quantity", "name": "subordinated-debt"},
                      "right": {"kind": "quantity", "name": "debt-equity-limit"}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "subordinated-debt - debt-equity-limit",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 754, "start": 11, "end": 17}
            }
          ],
          "message": [
            "Subordinated debt that is not equity is ",
            {"kind": "quantity", "name": "subordinated-debt"},
            ", ",
            {"kind": "quantity", "name": "excess"},
            " above 70 % of the debt-equity total of ",
            {"kind": "quantity", "name": "debt-equity-total"},
            ": it may stay above it for 90 days."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-1(d)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(d)"
        }
      ],
      "text": "subordinated-debt > debt-equity-limit",
      "place": {"line": 751, "start": 7, "end": 24}
    },
    {
      "code": "debt-equity-ratio-lasting",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.total-subordinations",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "and",
                "left": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "quantity", "name": "subordinated-debt"},
                  "right": {"kind": "quantity", "name": "debt-equity-limit"}
                },
                "right": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "prior", "of": {"kind": "quantity", "name": "subordinated-debt"}},
                  "right": {"kind": "prior", "of": {"kind": "quantity", "name": "debt-equity-limit"}}
                }
              },
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {
                  "kind": "prior",
                  "of": {"kind": "prior", "of": {"kind": "quantity", "name": "subordinated-debt"}}
                },
                "right": {
                  "kind": "prior",
                  "of": {"kind": "prior", "of": {"kind": "quantity", "name": "debt-equity-limit"}}
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {
                "kind": "prior",
                "of": {
                  "kind": "prior",
                  "of": {"kind": "prior", "of": {"kind": "quantity", "name": "subordinated-debt"}}
                }
              },
              "right": {
                "kind": "prior",
                "of": {
                  "kind": "prior",
                  "of": {"kind": "prior", "of": {"kind": "quantity", "name": "debt-equity-limit"}}
                }
              }
            }
          },
          "quantities": [
            {
              "name": "excess",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "quantity", "name": "subordinated-debt"},
                      "right": {"kind": "quantity", "name": "debt-equity-limit"}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "subordinated-debt - debt-equity-limit",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 766, "start": 11, "end": 17}
            }
          ],
          "message": [
            "Subordinated debt that is not equity is ",
            {"kind": "quantity", "name": "subordinated-debt"},
            ", ",
            {"kind": "quantity", "name": "excess"},
            " above 70 % of the debt-equity total of ",
            {"kind": "quantity", "name": "debt-equity-total"},
            ", and was above it at the three month ends before: it may not be for more than 90 days."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-1(d)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(d)"
        }
      ],
      "text": "subordinated-debt > debt-equity-limit and prior subordinated-debt > prior debt-equity-limit and prior prior subordinated-debt > prior prior debt-equity-limit and prior prior prior subordinated-debt > prior prior prior debt-equity-limit",
      "place": {"line": 760, "start": 7, "end": 32}
    },
    {
      "code": "equity-subordinations-exceed-total",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.equity-subordinations",
          "when": {
            "kind": "compare",
            "op": ">",
            "type": "money",
            "left": {"kind": "cell", "cell": "A.equity-subordinations", "exact": false},
            "right": {"kind": "cell", "cell": "A.total-subordinations", "exact": false}
          },
          "quantities": [
            {
              "name": "excess",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "cell", "cell": "A.equity-subordinations", "exact": false},
                      "right": {"kind": "cell", "cell": "A.total-subordinations", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "equity-subordinations - total-subordinations",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 775, "start": 11, "end": 17}
            }
          ],
          "message": [
            "Line 22 is ",
            {"kind": "cell", "name": "A.equity-subordinations"},
            ", ",
            {"kind": "quantity", "name": "excess"},
            " more than all subordinations on line 3 (",
            {"kind": "cell", "name": "A.total-subordinations"},
            "), of which it is a part."
          ]
        }
      ],
      "cites": [
        {"text": "SEC 1705 (4-03), instructions to line 22", "href": null},
        {
          "text": "17 CFR 240.15c3-1(d)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(d)"
        }
      ],
      "text": "equity-subordinations > total-subordinations",
      "place": {"line": 772, "start": 7, "end": 41}
    },
    {
      "code": "withdrawal-advance-notice",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.deductions-from-capital",
          "when": {
            "kind": "and",
            "left": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {"kind": "quantity", "name": "net-withdrawals"},
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [3, 10]},
                "right": {"kind": "prior", "of": {"kind": "quantity", "name": "excess-net-capital"}}
              }
            },
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {"kind": "quantity", "name": "net-withdrawals"},
              "right": {"kind": "number", "value": [500000, 1]}
            }
          },
          "quantities": [
            {
              "name": "limit",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "*",
                      "left": {"kind": "number", "value": [3, 10]},
                      "right": {"kind": "prior", "of": {"kind": "quantity", "name": "excess-net-capital"}}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "30% * prior excess-net-capital",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 786, "start": 11, "end": 16}
            },
            {
              "name": "excess",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "quantity", "name": "net-withdrawals"},
                      "right": {"kind": "quantity", "name": "limit"}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "net-withdrawals - limit",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 787, "start": 11, "end": 17}
            }
          ],
          "message": [
            "Lines 7b less 7a are ",
            {"kind": "quantity", "name": "net-withdrawals"},
            ", ",
            {"kind": "quantity", "name": "excess"},
            " more than 30 % of last month's excess net capital (",
            {"kind": "quantity", "name": "limit"},
            "): if these are withdrawals, notice was due two business days before and is due two business days after."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-1(e)(1)(i)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(e)(1)(i)"
        },
        {
          "text": "17 CFR 240.15c3-1(e)(1)(ii)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(e)(1)(ii)"
        },
        {
          "text": "17 CFR 240.15c3-1(e)(4)(i)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(e)(4)(i)"
        }
      ],
      "text": "net-withdrawals > 30% * prior excess-net-capital and net-withdrawals > $500,000",
      "place": {"line": 783, "start": 7, "end": 32}
    },
    {
      "code": "withdrawal-notice",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.deductions-from-capital",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "quantity", "name": "net-withdrawals"},
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [1, 5]},
                  "right": {"kind": "prior", "of": {"kind": "quantity", "name": "excess-net-capital"}}
                }
              },
              "right": {
                "kind": "compare",
                "op": "<=",
                "type": "money",
                "left": {"kind": "quantity", "name": "net-withdrawals"},
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [3, 10]},
                  "right": {"kind": "prior", "of": {"kind": "quantity", "name": "excess-net-capital"}}
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {"kind": "quantity", "name": "net-withdrawals"},
              "right": {"kind": "number", "value": [500000, 1]}
            }
          },
          "quantities": [
            {
              "name": "limit",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "*",
                      "left": {"kind": "number", "value": [1, 5]},
                      "right": {"kind": "prior", "of": {"kind": "quantity", "name": "excess-net-capital"}}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "20% * prior excess-net-capital",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 797, "start": 11, "end": 16}
            },
            {
              "name": "excess",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "quantity", "name": "net-withdrawals"},
                      "right": {"kind": "quantity", "name": "limit"}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "net-withdrawals - limit",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 798, "start": 11, "end": 17}
            }
          ],
          "message": [
            "Lines 7b less 7a are ",
            {"kind": "quantity", "name": "net-withdrawals"},
            ", ",
            {"kind": "quantity", "name": "excess"},
            " more than 20 % of last month's excess net capital (",
            {"kind": "quantity", "name": "limit"},
            "): if these are withdrawals, notice is due two business days after."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-1(e)(1)(ii)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(e)(1)(ii)"
        },
        {
          "text": "17 CFR 240.15c3-1(e)(4)(i)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(e)(4)(i)"
        }
      ],
      "text": "net-withdrawals > 20% * prior excess-net-capital and net-withdrawals <= 30% * prior excess-net-capital and net-withdrawals > $500,000",
      "place": {"line": 793, "start": 7, "end": 24}
    },
    {
      "code": "withdrawal-limit-minimum",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.net-capital-after-withdrawals",
          "when": {
            "kind": "and",
            "left": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {"kind": "quantity", "name": "withdrawals"},
              "right": {"kind": "number", "value": [0, 1]}
            },
            "right": {
              "kind": "compare",
              "op": "<",
              "type": "money",
              "left": {"kind": "cell", "cell": "A.net-capital-after-withdrawals", "exact": false},
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [6, 5]},
                "right": {"kind": "setting", "name": "minimum-dollars"}
              }
            }
          },
          "quantities": [
            {
              "name": "threshold",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "*",
                      "left": {"kind": "number", "value": [6, 5]},
                      "right": {"kind": "setting", "name": "minimum-dollars"}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "120% * minimum-dollars",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 808, "start": 11, "end": 20}
            },
            {
              "name": "shortfall",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "quantity", "name": "threshold"},
                      "right": {"kind": "cell", "cell": "A.net-capital-after-withdrawals", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "threshold - net-capital-after-withdrawals",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 809, "start": 11, "end": 20}
            }
          ],
          "message": [
            "Net capital after withdrawals is ",
            {"kind": "cell", "name": "A.net-capital-after-withdrawals"},
            ", ",
            {"kind": "quantity", "name": "shortfall"},
            " below 120 % of the dollar minimum (",
            {"kind": "quantity", "name": "threshold"},
            "): if lines 7b and 20 are withdrawals of equity, they are not permitted."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-1(e)(2)(i)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(e)(2)(i)"
        }
      ],
      "text": "withdrawals > $0 and net-capital-after-withdrawals < 120% * minimum-dollars",
      "place": {"line": 805, "start": 7, "end": 31}
    },
    {
      "code": "withdrawal-limit-segregation",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.net-capital-after-withdrawals",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "and",
                "left": {"kind": "given", "of": "setting", "name": "fcm"},
                "right": {"kind": "is", "of": {"kind": "setting", "name": "fcm"}, "choice": "yes"}
              },
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "quantity", "name": "withdrawals"},
                "right": {"kind": "number", "value": [0, 1]}
              }
            },
            "right": {
              "kind": "compare",
              "op": "<",
              "type": "money",
              "left": {"kind": "cell", "cell": "A.net-capital-after-withdrawals", "exact": false},
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [7, 100]},
                "right": {"kind": "cell", "cell": "A.segregation-required", "exact": true}
              }
            }
          },
          "quantities": [
            {
              "name": "threshold",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "*",
                      "left": {"kind": "number", "value": [7, 100]},
                      "right": {"kind": "cell", "cell": "A.segregation-required", "exact": true}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "7% * exact segregation-required",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 819, "start": 11, "end": 20}
            },
            {
              "name": "shortfall",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "quantity", "name": "threshold"},
                      "right": {"kind": "cell", "cell": "A.net-capital-after-withdrawals", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "threshold - net-capital-after-withdrawals",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 820, "start": 11, "end": 20}
            }
          ],
          "message": [
            "Net capital after withdrawals is ",
            {"kind": "cell", "name": "A.net-capital-after-withdrawals"},
            ", ",
            {"kind": "quantity", "name": "shortfall"},
            " below 7 % of the funds to be segregated (",
            {"kind": "quantity", "name": "threshold"},
            "): if lines 7b and 20 are withdrawals of equity, they are not permitted."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-1(e)(2)(ii)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(e)(2)(ii)"
        }
      ],
      "text": "given fcm and fcm is yes and withdrawals > $0 and net-capital-after-withdrawals < 7% * exact segregation-required",
      "place": {"line": 815, "start": 7, "end": 35}
    },
    {
      "code": "withdrawal-limit-haircuts",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.net-capital-after-withdrawals",
          "when": {
            "kind": "and",
            "left": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {"kind": "quantity", "name": "withdrawals"},
              "right": {"kind": "number", "value": [0, 1]}
            },
            "right": {
              "kind": "compare",
              "op": "<",
              "type": "money",
              "left": {"kind": "cell", "cell": "A.net-capital-after-withdrawals", "exact": false},
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [1, 4]},
                "right": {"kind": "cell", "cell": "A.haircuts", "exact": true}
              }
            }
          },
          "quantities": [
            {
              "name": "threshold",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "*",
                      "left": {"kind": "number", "value": [1, 4]},
                      "right": {"kind": "cell", "cell": "A.haircuts", "exact": true}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "25% * exact haircuts",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 829, "start": 11, "end": 20}
            },
            {
              "name": "shortfall",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "quantity", "name": "threshold"},
                      "right": {"kind": "cell", "cell": "A.net-capital-after-withdrawals", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "threshold - net-capital-after-withdrawals",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 830, "start": 11, "end": 20}
            }
          ],
          "message": [
            "Net capital after withdrawals is ",
            {"kind": "cell", "name": "A.net-capital-after-withdrawals"},
            ", ",
            {"kind": "quantity", "name": "shortfall"},
            " below 25 % of the haircuts (",
            {"kind": "quantity", "name": "threshold"},
            "): if lines 7b and 20 are withdrawals of equity, they are not permitted without prior approval."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-1(e)(2)(iii)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(e)(2)(iii)"
        }
      ],
      "text": "withdrawals > $0 and net-capital-after-withdrawals < 25% * exact haircuts",
      "place": {"line": 826, "start": 7, "end": 32}
    },
    {
      "code": "withdrawal-limit-debt-equity",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.net-capital-after-withdrawals",
          "when": {
            "kind": "and",
            "left": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {"kind": "quantity", "name": "withdrawals"},
              "right": {"kind": "number", "value": [0, 1]}
            },
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {"kind": "quantity", "name": "subordinated-debt"},
              "right": {"kind": "quantity", "name": "debt-equity-limit"}
            }
          },
          "quantities": [
            {
              "name": "excess",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "quantity", "name": "subordinated-debt"},
                      "right": {"kind": "quantity", "name": "debt-equity-limit"}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "subordinated-debt - debt-equity-limit",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 839, "start": 11, "end": 17}
            }
          ],
          "message": [
            "Subordinated debt that is not equity is ",
            {"kind": "quantity", "name": "subordinated-debt"},
            ", ",
            {"kind": "quantity", "name": "excess"},
            " above 70 % of the debt-equity total: if lines 7b and 20 are withdrawals of equity, they are not permitted."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-1(e)(2)(iv)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(e)(2)(iv)"
        }
      ],
      "text": "withdrawals > $0 and subordinated-debt > debt-equity-limit",
      "place": {"line": 836, "start": 7, "end": 35}
    },
    {
      "code": "withdrawal-limit-indebtedness",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.net-capital-after-withdrawals",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "basic"},
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "quantity", "name": "withdrawals"},
                "right": {"kind": "number", "value": [0, 1]}
              }
            },
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {"kind": "cell", "cell": "A.aggregate-indebtedness", "exact": true},
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [10, 1]},
                "right": {"kind": "cell", "cell": "A.net-capital-after-withdrawals", "exact": false}
              }
            }
          },
          "quantities": [
            {
              "name": "indebtedness",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {"kind": "cell", "cell": "A.aggregate-indebtedness", "exact": true},
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "exact aggregate-indebtedness",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 849, "start": 11, "end": 23}
            },
            {
              "name": "excess",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "quantity", "name": "indebtedness"},
                      "right": {
                        "kind": "arithmetic",
                        "op": "*",
                        "left": {"kind": "number", "value": [10, 1]},
                        "right": {"kind": "cell", "cell": "A.net-capital-after-withdrawals", "exact": false}
                      }
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "indebtedness - 10 * net-capital-after-withdrawals",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 850, "start": 11, "end": 17}
            }
          ],
          "message": [
            "Aggregate indebtedness is ",
            {"kind": "quantity", "name": "indebtedness"},
            ", ",
            {"kind": "quantity", "name": "excess"},
            " above 10 times net capital after withdrawals (",
            {"kind": "cell", "name": "A.net-capital-after-withdrawals"},
            "): if lines 7b and 20 are withdrawals of equity, they are not permitted."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-1(e)(2)(v)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(e)(2)(v)"
        }
      ],
      "text": "method is basic and withdrawals > $0 and exact aggregate-indebtedness > 10 * net-capital-after-withdrawals",
      "place": {"line": 845, "start": 7, "end": 36}
    },
    {
      "code": "withdrawal-limit-debits",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.net-capital-after-withdrawals",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "alternative"},
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "quantity", "name": "withdrawals"},
                "right": {"kind": "number", "value": [0, 1]}
              }
            },
            "right": {
              "kind": "compare",
              "op": "<",
              "type": "money",
              "left": {"kind": "cell", "cell": "A.net-capital-after-withdrawals", "exact": false},
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [1, 20]},
                "right": {"kind": "cell", "cell": "A.aggregate-debits", "exact": true}
              }
            }
          },
          "quantities": [
            {
              "name": "threshold",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "*",
                      "left": {"kind": "number", "value": [1, 20]},
                      "right": {"kind": "cell", "cell": "A.aggregate-debits", "exact": true}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "5% * exact aggregate-debits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 859, "start": 11, "end": 20}
            },
            {
              "name": "shortfall",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "quantity", "name": "threshold"},
                      "right": {"kind": "cell", "cell": "A.net-capital-after-withdrawals", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "threshold - net-capital-after-withdrawals",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 860, "start": 11, "end": 20}
            }
          ],
          "message": [
            "Net capital after withdrawals is ",
            {"kind": "cell", "name": "A.net-capital-after-withdrawals"},
            ", ",
            {"kind": "quantity", "name": "shortfall"},
            " below 5 % of aggregate debit items (",
            {"kind": "quantity", "name": "threshold"},
            "): if lines 7b and 20 are withdrawals of equity, they are not permitted."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-1(e)(2)(vi)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(e)(2)(vi)"
        }
      ],
      "text": "method is alternative and withdrawals > $0 and net-capital-after-withdrawals < 5% * exact aggregate-debits",
      "place": {"line": 856, "start": 7, "end": 30}
    },
    {
      "code": "reserve-deficiency",
      "ruleset": null,
      "severity": "breach",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.reserve-bank-account",
          "when": {
            "kind": "compare",
            "op": "<",
            "type": "money",
            "left": {"kind": "cell", "cell": "A.reserve-bank-account", "exact": true},
            "right": {"kind": "quantity", "name": "reserve-required"}
          },
          "quantities": [
            {
              "name": "held",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {"kind": "cell", "cell": "A.reserve-bank-account", "exact": true},
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "exact reserve-bank-account",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 871, "start": 11, "end": 15}
            },
            {
              "name": "shortfall",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "quantity", "name": "reserve-required"},
                      "right": {"kind": "quantity", "name": "held"}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "reserve-required - held",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 872, "start": 11, "end": 20}
            }
          ],
          "message": [
            "The reserve account holds ",
            {"kind": "quantity", "name": "held"},
            ", ",
            {"kind": "quantity", "name": "shortfall"},
            " short of the ",
            {"kind": "quantity", "name": "reserve-required"},
            " required: notify at once."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-3(e)(2)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-3#p-240.15c3-3(e)(2)"
        },
        {
          "text": "17 CFR 240.15c3-3(i)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-3#p-240.15c3-3(i)"
        }
      ],
      "text": "exact reserve-bank-account < reserve-required",
      "place": {"line": 868, "start": 7, "end": 25}
    },
    {
      "code": "reserve-computation-unstated",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": null,
          "when": {
            "kind": "and",
            "left": {
              "kind": "or",
              "left": {"kind": "is", "of": {"kind": "setting", "name": "business"}, "choice": "carrying"},
              "right": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "alternative"}
            },
            "right": {"kind": "not", "of": {"kind": "given", "of": "setting", "name": "reserve-computation"}}
          },
          "quantities": [],
          "message": [
            "The profile does not say how often the reserve is computed: write reserve-computation daily, weekly or monthly."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-3(e)(3)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-3#p-240.15c3-3(e)(3)"
        }
      ],
      "text": "(business is carrying or method is alternative) and not given reserve-computation",
      "place": {"line": 877, "start": 7, "end": 35}
    },
    {
      "code": "monthly-computation-not-open",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": null,
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {"kind": "given", "of": "setting", "name": "reserve-computation"},
              "right": {
                "kind": "is",
                "of": {"kind": "setting", "name": "reserve-computation"},
                "choice": "monthly"
              }
            },
            "right": {
              "kind": "or",
              "left": {
                "kind": "or",
                "left": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "alternative"},
                "right": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "A.aggregate-indebtedness", "exact": true},
                  "right": {
                    "kind": "arithmetic",
                    "op": "*",
                    "left": {"kind": "number", "value": [8, 1]},
                    "right": {"kind": "cell", "cell": "A.net-capital", "exact": false}
                  }
                }
              },
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "cell", "cell": "A.customer-total-credits", "exact": true},
                "right": {"kind": "number", "value": [1000000, 1]}
              }
            }
          },
          "quantities": [
            {
              "name": "credits",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {"kind": "cell", "cell": "A.customer-total-credits", "exact": true},
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "exact customer-total-credits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 889, "start": 11, "end": 18}
            }
          ],
          "message": [
            "A reserve computed monthly is open only under the basic method, with aggregate indebtedness of 8 times net capital or less and customers' credits of $1,000,000 or less (here ",
            {"kind": "quantity", "name": "credits"},
            "): compute it weekly."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-3(e)(3)(i)(C)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-3#p-240.15c3-3(e)(3)(i)(C)"
        },
        {
          "text": "17 CFR 240.15c3-1(a)(1)(ii)(A)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(1)(ii)(A)"
        }
      ],
      "text": "given reserve-computation and reserve-computation is monthly and (method is alternative or exact aggregate-indebtedness > 8 * net-capital or exact customer-total-credits > $1,000,000)",
      "place": {"line": 884, "start": 7, "end": 35}
    },
    {
      "code": "daily-computation-due",
      "ruleset": null,
      "severity": "warning",
      "from": "2026-06-30",
      "until": null,
      "instances": [
        {
          "at": "A.reserve-credits",
          "when": {
            "kind": "and",
            "left": {
              "kind": "compare",
              "op": ">=",
              "type": "money",
              "left": {
                "kind": "mean-of-months",
                "of": {"kind": "cell", "cell": "A.reserve-credits", "exact": false},
                "months": 12,
                "filed": true
              },
              "right": {"kind": "number", "value": [500000000, 1]}
            },
            "right": {
              "kind": "not",
              "of": {
                "kind": "is",
                "of": {"kind": "setting", "name": "reserve-computation"},
                "choice": "daily"
              }
            }
          },
          "quantities": [
            {
              "name": "mean-credits",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "mean-of-months",
                      "of": {"kind": "cell", "cell": "A.reserve-credits", "exact": false},
                      "months": 12,
                      "filed": true
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "mean(reserve-credits over 12 filed months)",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 899, "start": 11, "end": 23}
            }
          ],
          "message": [
            "Total credits average ",
            {"kind": "quantity", "name": "mean-credits"},
            " over the last twelve filed months, $500 million or more: compute the reserve daily, no later than six months after the average first came to that."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-3(e)(3)(i)(B)(1)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-3#p-240.15c3-3(e)(3)(i)(B)(1)"
        },
        {"text": "90 FR 27990", "href": "https://www.federalregister.gov/citation/90-FR-27990"}
      ],
      "text": "mean(reserve-credits over 12 filed months) >= $500,000,000 and reserve-computation is not daily",
      "place": {"line": 896, "start": 7, "end": 28}
    },
    {
      "code": "debits-not-reduced",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.reserve-debits-net",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {"kind": "is", "of": {"kind": "setting", "name": "method"}, "choice": "alternative"},
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "cell", "cell": "A.reserve-debits-net", "exact": false},
                      "right": {
                        "kind": "arithmetic",
                        "op": "*",
                        "left": {
                          "kind": "arithmetic",
                          "op": "-",
                          "left": {"kind": "number", "value": [1, 1]},
                          "right": {"kind": "quantity", "name": "debit-reduction"}
                        },
                        "right": {"kind": "cell", "cell": "A.aggregate-debits", "exact": false}
                      }
                    }
                  ]
                },
                "right": {"kind": "number", "value": [1000, 1]}
              }
            },
            "right": {
              "kind": "compare",
              "op": ">=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [
                  {
                    "kind": "arithmetic",
                    "op": "-",
                    "left": {"kind": "cell", "cell": "A.reserve-debits-net", "exact": false},
                    "right": {
                      "kind": "arithmetic",
                      "op": "*",
                      "left": {"kind": "number", "value": [97, 100]},
                      "right": {"kind": "cell", "cell": "A.aggregate-debits", "exact": false}
                    }
                  }
                ]
              },
              "right": {"kind": "number", "value": [1000, 1]}
            }
          },
          "quantities": [
            {
              "name": "expected",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "*",
                      "left": {
                        "kind": "arithmetic",
                        "op": "-",
                        "left": {"kind": "number", "value": [1, 1]},
                        "right": {"kind": "quantity", "name": "debit-reduction"}
                      },
                      "right": {"kind": "cell", "cell": "A.aggregate-debits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "(1 - debit-reduction) * aggregate-debits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 912, "start": 11, "end": 19}
            },
            {
              "name": "difference",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "function",
                      "name": "abs",
                      "args": [
                        {
                          "kind": "arithmetic",
                          "op": "-",
                          "left": {"kind": "cell", "cell": "A.reserve-debits-net", "exact": false},
                          "right": {"kind": "quantity", "name": "expected"}
                        }
                      ]
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "abs(reserve-debits-net - expected)",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 913, "start": 11, "end": 21}
            }
          ],
          "message": [
            "Line 27 is ",
            {"kind": "cell", "name": "A.reserve-debits-net"},
            ", but aggregate debits of ",
            {"kind": "cell", "name": "A.aggregate-debits"},
            " less ",
            {"kind": "quantity", "name": "debit-reduction"},
            " are ",
            {"kind": "quantity", "name": "expected"},
            ", a difference of ",
            {"kind": "quantity", "name": "difference"},
            ": either line 27 is not reduced, or line 23b is already."
          ]
        }
      ],
      "cites": [
        {"text": "SEC 1705 (4-03), instructions to lines 23 and 27", "href": null},
        {
          "text": "17 CFR 240.15c3-1(a)(1)(ii)(A)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(1)(ii)(A)"
        }
      ],
      "text": "method is alternative and abs(reserve-debits-net - (1 - debit-reduction) * aggregate-debits) >= $1,000 and abs(reserve-debits-net - 97% * aggregate-debits) >= $1,000",
      "place": {"line": 907, "start": 7, "end": 25}
    },
    {
      "code": "customer-credits-exceed-formula",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.customer-total-credits",
          "when": {
            "kind": "and",
            "left": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {"kind": "cell", "cell": "A.reserve-credits", "exact": false},
              "right": {"kind": "number", "value": [0, 1]}
            },
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {"kind": "cell", "cell": "A.customer-total-credits", "exact": false},
              "right": {"kind": "cell", "cell": "A.reserve-credits", "exact": false}
            }
          },
          "quantities": [
            {
              "name": "excess",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "cell", "cell": "A.customer-total-credits", "exact": false},
                      "right": {"kind": "cell", "cell": "A.reserve-credits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "customer-total-credits - reserve-credits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 922, "start": 11, "end": 17}
            }
          ],
          "message": [
            "Customers' credits are ",
            {"kind": "cell", "name": "A.customer-total-credits"},
            ", ",
            {"kind": "quantity", "name": "excess"},
            " more than all credits of the reserve formula (",
            {"kind": "cell", "name": "A.reserve-credits"},
            "), whose first item they are."
          ]
        }
      ],
      "cites": [
        {
          "text": "17 CFR 240.15c3-3a, Item 1",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-3a"
        }
      ],
      "text": "reserve-credits > $0 and customer-total-credits > reserve-credits",
      "place": {"line": 919, "start": 7, "end": 38}
    },
    {
      "code": "segregation-deficiency",
      "ruleset": null,
      "severity": "breach",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.amount-segregated",
          "when": {
            "kind": "compare",
            "op": "<",
            "type": "money",
            "left": {"kind": "cell", "cell": "A.amount-segregated", "exact": true},
            "right": {"kind": "cell", "cell": "A.segregation-required", "exact": true}
          },
          "quantities": [
            {
              "name": "segregated",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {"kind": "cell", "cell": "A.amount-segregated", "exact": true},
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "exact amount-segregated",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 931, "start": 11, "end": 21}
            },
            {
              "name": "required",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {"kind": "cell", "cell": "A.segregation-required", "exact": true},
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "exact segregation-required",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 932, "start": 11, "end": 19}
            },
            {
              "name": "shortfall",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "quantity", "name": "required"},
                      "right": {"kind": "quantity", "name": "segregated"}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "required - segregated",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 933, "start": 11, "end": 20}
            }
          ],
          "message": [
            "Segregated is ",
            {"kind": "quantity", "name": "segregated"},
            ", ",
            {"kind": "quantity", "name": "shortfall"},
            " short of the ",
            {"kind": "quantity", "name": "required"},
            " required: notify at once."
          ]
        }
      ],
      "cites": [
        {"text": "17 CFR 1.20(a)", "href": "https://www.ecfr.gov/current/title-17/section-1.20#p-1.20(a)"},
        {"text": "17 CFR 1.12", "href": "https://www.ecfr.gov/current/title-17/section-1.12"}
      ],
      "text": "exact amount-segregated < exact segregation-required",
      "place": {"line": 928, "start": 7, "end": 29}
    },
    {
      "code": "income-taxes-unincorporated",
      "ruleset": null,
      "severity": "error",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.federal-income-taxes",
          "when": {
            "kind": "and",
            "left": {
              "kind": "or",
              "left": {
                "kind": "is",
                "of": {"kind": "setting", "name": "organized-as"},
                "choice": "partnership"
              },
              "right": {
                "kind": "is",
                "of": {"kind": "setting", "name": "organized-as"},
                "choice": "sole-proprietor"
              }
            },
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.federal-income-taxes", "exact": false}]
              },
              "right": {"kind": "number", "value": [0, 1]}
            }
          },
          "quantities": [],
          "message": [
            "Line 5d is ",
            {"kind": "cell", "name": "A.federal-income-taxes"},
            ", but only corporations report federal income taxes and this firm is a ",
            {"kind": "setting", "name": "organized-as"},
            ": write -0-."
          ]
        }
      ],
      "cites": [{"text": "SEC 1705 (4-03), instructions to line 5(d)", "href": null}],
      "text": "(organized-as is partnership or organized-as is sole-proprietor) and abs(federal-income-taxes) > $0",
      "place": {"line": 940, "start": 7, "end": 34}
    },
    {
      "code": "income-taxes-llc",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.federal-income-taxes",
          "when": {
            "kind": "and",
            "left": {"kind": "is", "of": {"kind": "setting", "name": "organized-as"}, "choice": "llc"},
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.federal-income-taxes", "exact": false}]
              },
              "right": {"kind": "number", "value": [0, 1]}
            }
          },
          "quantities": [],
          "message": [
            "Line 5d is ",
            {"kind": "cell", "name": "A.federal-income-taxes"},
            ", but only corporations report federal income taxes: accept it with the reason if this llc is taxed as one or bears its parent's tax, and write -0- if not."
          ]
        }
      ],
      "cites": [{"text": "SEC 1705 (4-03), instructions to line 5(d)", "href": null}],
      "text": "organized-as is llc and abs(federal-income-taxes) > $0",
      "place": {"line": 948, "start": 7, "end": 23}
    },
    {
      "code": "concentration-exceeds-positions",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.security-concentration-firm",
          "when": {
            "kind": "compare",
            "op": ">",
            "type": "money",
            "left": {"kind": "cell", "cell": "A.security-concentration-firm", "exact": false},
            "right": {
              "kind": "arithmetic",
              "op": "+",
              "left": {"kind": "cell", "cell": "A.proprietary-long", "exact": false},
              "right": {"kind": "cell", "cell": "A.proprietary-short", "exact": false}
            }
          },
          "quantities": [
            {
              "name": "positions",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "+",
                      "left": {"kind": "cell", "cell": "A.proprietary-long", "exact": false},
                      "right": {"kind": "cell", "cell": "A.proprietary-short", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "proprietary-long + proprietary-short",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 959, "start": 11, "end": 20}
            },
            {
              "name": "excess",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "cell", "cell": "A.security-concentration-firm", "exact": false},
                      "right": {"kind": "quantity", "name": "positions"}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "security-concentration-firm - positions",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 960, "start": 11, "end": 17}
            }
          ],
          "message": [
            "Concentrated positions are ",
            {"kind": "cell", "name": "A.security-concentration-firm"},
            ", ",
            {"kind": "quantity", "name": "excess"},
            " more than all positions on lines 30a and 30b (",
            {"kind": "quantity", "name": "positions"},
            "), of which they are a part."
          ]
        }
      ],
      "cites": [{"text": "SEC 1705 (4-03), instructions to lines 30 and 32(a)", "href": null}],
      "text": "security-concentration-firm > proprietary-long + proprietary-short",
      "place": {"line": 956, "start": 7, "end": 38}
    },
    {
      "code": "aged-fails-to-deliver-exceed-total",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.aged-fails-to-deliver",
          "when": {
            "kind": "compare",
            "op": ">",
            "type": "money",
            "left": {"kind": "cell", "cell": "A.aged-fails-to-deliver", "exact": false},
            "right": {"kind": "cell", "cell": "A.total-fails-to-deliver", "exact": false}
          },
          "quantities": [
            {
              "name": "excess",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "cell", "cell": "A.aged-fails-to-deliver", "exact": false},
                      "right": {"kind": "cell", "cell": "A.total-fails-to-deliver", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "aged-fails-to-deliver - total-fails-to-deliver",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 969, "start": 11, "end": 17}
            }
          ],
          "message": [
            "Aged fails to deliver are ",
            {"kind": "cell", "name": "A.aged-fails-to-deliver"},
            ", ",
            {"kind": "quantity", "name": "excess"},
            " more than all on line 35a (",
            {"kind": "cell", "name": "A.total-fails-to-deliver"},
            "): they are a part of them, although at ledger instead of contract value."
          ]
        }
      ],
      "cites": [{"text": "SEC 1705 (4-03), instructions to lines 34 and 35", "href": null}],
      "text": "aged-fails-to-deliver > total-fails-to-deliver",
      "place": {"line": 966, "start": 7, "end": 41}
    },
    {
      "code": "aged-fails-to-receive-exceed-total",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.aged-fails-to-receive",
          "when": {
            "kind": "compare",
            "op": ">",
            "type": "money",
            "left": {"kind": "cell", "cell": "A.aged-fails-to-receive", "exact": false},
            "right": {"kind": "cell", "cell": "A.total-fails-to-receive", "exact": false}
          },
          "quantities": [
            {
              "name": "excess",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "cell", "cell": "A.aged-fails-to-receive", "exact": false},
                      "right": {"kind": "cell", "cell": "A.total-fails-to-receive", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "aged-fails-to-receive - total-fails-to-receive",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 978, "start": 11, "end": 17}
            }
          ],
          "message": [
            "Aged fails to receive are ",
            {"kind": "cell", "name": "A.aged-fails-to-receive"},
            ", ",
            {"kind": "quantity", "name": "excess"},
            " more than all on line 35b (",
            {"kind": "cell", "name": "A.total-fails-to-receive"},
            "): they are a part of them, although at ledger instead of contract value."
          ]
        }
      ],
      "cites": [{"text": "SEC 1705 (4-03), instructions to lines 34 and 35", "href": null}],
      "text": "aged-fails-to-receive > total-fails-to-receive",
      "place": {"line": 975, "start": 7, "end": 41}
    },
    {
      "code": "money-suspense-deductions",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "B.money-suspense.deductions",
          "when": {
            "kind": "and",
            "left": {"kind": "is", "of": {"kind": "setting", "name": "schedule-b-columns"}, "choice": "all"},
            "right": {
              "kind": "or",
              "left": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "cell", "cell": "B.money-suspense.deductions", "exact": false},
                "right": {
                  "kind": "arithmetic",
                  "op": "+",
                  "left": {"kind": "cell", "cell": "B.money-suspense.debits", "exact": false},
                  "right": {"kind": "number", "value": [500, 1]}
                }
              },
              "right": {
                "kind": "and",
                "left": {
                  "kind": "compare",
                  "op": "<=",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.money-suspense.debits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                },
                "right": {
                  "kind": "compare",
                  "op": ">=",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.money-suspense.deductions", "exact": false},
                  "right": {"kind": "number", "value": [500, 1]}
                }
              }
            }
          },
          "quantities": [],
          "message": [
            "Line 1 deducts ",
            {"kind": "cell", "name": "B.money-suspense.deductions"},
            ", but its debit differences in column II are ",
            {"kind": "cell", "name": "B.money-suspense.debits"},
            ": what is deducted stands in both columns."
          ]
        }
      ],
      "cites": [{"text": "SEC 1705 (4-03), instructions to Schedule B, line 1", "href": null}],
      "text": "schedule-b-columns is all and (B.money-suspense.deductions > B.money-suspense.debits + $500 or B.money-suspense.debits <= $0 and B.money-suspense.deductions >= $500)",
      "place": {"line": 986, "start": 7, "end": 32}
    },
    {
      "code": "suspense-deductions",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "B.security-without-money.deductions",
          "when": {
            "kind": "and",
            "left": {"kind": "is", "of": {"kind": "setting", "name": "schedule-b-columns"}, "choice": "all"},
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {"kind": "cell", "cell": "B.security-without-money.deductions", "exact": false},
              "right": {
                "kind": "arithmetic",
                "op": "+",
                "left": {
                  "kind": "arithmetic",
                  "op": "+",
                  "left": {"kind": "cell", "cell": "B.security-without-money.debits", "exact": false},
                  "right": {"kind": "cell", "cell": "B.security-without-money.credits", "exact": false}
                },
                "right": {"kind": "number", "value": [1000, 1]}
              }
            }
          },
          "quantities": [
            {
              "name": "values",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "+",
                      "left": {"kind": "cell", "cell": "B.security-without-money.debits", "exact": false},
                      "right": {"kind": "cell", "cell": "B.security-without-money.credits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "B.security-without-money.debits + B.security-without-money.credits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1001, "start": 11, "end": 17}
            },
            {
              "name": "excess",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "cell", "cell": "B.security-without-money.deductions", "exact": false},
                      "right": {"kind": "quantity", "name": "values"}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "B.security-without-money.deductions - values",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1002, "start": 11, "end": 17}
            }
          ],
          "message": [
            "Line 3 deducts ",
            {"kind": "cell", "name": "B.security-without-money.deductions"},
            ", ",
            {"kind": "quantity", "name": "excess"},
            " more than the values in columns II and III (",
            {"kind": "quantity", "name": "values"},
            "), and more than their rounding explains."
          ]
        }
      ],
      "cites": [
        {"text": "SEC 1705 (4-03), instructions to Schedule B, line 3", "href": null},
        {
          "text": "17 CFR 240.15c3-1(c)(2)(v)(A)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(c)(2)(v)(A)"
        }
      ],
      "text": "schedule-b-columns is all and B.security-without-money.deductions > B.security-without-money.debits + B.security-without-money.credits + $1,000",
      "place": {"line": 996, "start": 7, "end": 26}
    },
    {
      "code": "record-break-deductions",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "B.security-record-breaks.deductions",
          "when": {
            "kind": "and",
            "left": {"kind": "is", "of": {"kind": "setting", "name": "schedule-b-columns"}, "choice": "all"},
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {"kind": "cell", "cell": "B.security-record-breaks.deductions", "exact": false},
              "right": {
                "kind": "arithmetic",
                "op": "+",
                "left": {"kind": "cell", "cell": "B.security-record-breaks.debits", "exact": false},
                "right": {"kind": "number", "value": [500, 1]}
              }
            }
          },
          "quantities": [
            {
              "name": "excess",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "cell", "cell": "B.security-record-breaks.deductions", "exact": false},
                      "right": {"kind": "cell", "cell": "B.security-record-breaks.debits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "B.security-record-breaks.deductions - B.security-record-breaks.debits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1012, "start": 11, "end": 17}
            }
          ],
          "message": [
            "Line 4 deducts ",
            {"kind": "cell", "name": "B.security-record-breaks.deductions"},
            ", ",
            {"kind": "quantity", "name": "excess"},
            " more than the short breaks in column II (",
            {"kind": "cell", "name": "B.security-record-breaks.debits"},
            "), and more than their rounding explains."
          ]
        }
      ],
      "cites": [
        {"text": "SEC 1705 (4-03), instructions to Schedule B, line 4", "href": null},
        {
          "text": "17 CFR 240.15c3-1(c)(2)(v)(A)",
          "href": "https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(c)(2)(v)(A)"
        }
      ],
      "text": "schedule-b-columns is all and B.security-record-breaks.deductions > B.security-record-breaks.debits + $500",
      "place": {"line": 1008, "start": 7, "end": 30}
    },
    {
      "code": "offsets-differ",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "B.offsetting-items.debits",
          "when": {
            "kind": "and",
            "left": {"kind": "is", "of": {"kind": "setting", "name": "schedule-b-columns"}, "choice": "all"},
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [
                  {
                    "kind": "arithmetic",
                    "op": "-",
                    "left": {"kind": "cell", "cell": "B.offsetting-items.debits", "exact": false},
                    "right": {"kind": "cell", "cell": "B.offsetting-items.credits", "exact": false}
                  }
                ]
              },
              "right": {"kind": "number", "value": [1000, 1]}
            }
          },
          "quantities": [
            {
              "name": "difference",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "function",
                      "name": "abs",
                      "args": [
                        {
                          "kind": "arithmetic",
                          "op": "-",
                          "left": {"kind": "cell", "cell": "B.offsetting-items.debits", "exact": false},
                          "right": {"kind": "cell", "cell": "B.offsetting-items.credits", "exact": false}
                        }
                      ]
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "abs(B.offsetting-items.debits - B.offsetting-items.credits)",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1022, "start": 11, "end": 21}
            }
          ],
          "message": [
            "Line 5G takes ",
            {"kind": "cell", "name": "B.offsetting-items.debits"},
            " off column II and ",
            {"kind": "cell", "name": "B.offsetting-items.credits"},
            " off column III, a difference of ",
            {"kind": "quantity", "name": "difference"},
            ": what offsets takes the same off both."
          ]
        }
      ],
      "cites": [{"text": "SEC 1705 (4-03), instructions to Schedule B, line 5", "href": null}],
      "text": "schedule-b-columns is all and abs(B.offsetting-items.debits - B.offsetting-items.credits) > $1,000",
      "place": {"line": 1018, "start": 7, "end": 21}
    },
    {
      "code": "reconciling-deductions",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "B.total-reconciling-differences.deductions",
          "when": {
            "kind": "and",
            "left": {"kind": "is", "of": {"kind": "setting", "name": "schedule-b-columns"}, "choice": "all"},
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {"kind": "cell", "cell": "B.total-reconciling-differences.deductions", "exact": false},
              "right": {
                "kind": "arithmetic",
                "op": "+",
                "left": {"kind": "cell", "cell": "B.total-reconciling-differences.debits", "exact": false},
                "right": {"kind": "number", "value": [4500, 1]}
              }
            }
          },
          "quantities": [
            {
              "name": "excess",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {
                        "kind": "cell",
                        "cell": "B.total-reconciling-differences.deductions",
                        "exact": false
                      },
                      "right": {
                        "kind": "cell",
                        "cell": "B.total-reconciling-differences.debits",
                        "exact": false
                      }
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "B.total-reconciling-differences.deductions - B.total-reconciling-differences.debits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1032, "start": 11, "end": 17}
            }
          ],
          "message": [
            "TOTAL line 5 deducts ",
            {"kind": "cell", "name": "B.total-reconciling-differences.deductions"},
            ", ",
            {"kind": "quantity", "name": "excess"},
            " more than its column II (",
            {"kind": "cell", "name": "B.total-reconciling-differences.debits"},
            "), and more than the rounding of nine rows explains."
          ]
        }
      ],
      "cites": [{"text": "SEC 1705 (4-03), instructions to Schedule B, line 5", "href": null}],
      "text": "schedule-b-columns is all and B.total-reconciling-differences.deductions > B.total-reconciling-differences.debits + $4,500",
      "place": {"line": 1028, "start": 7, "end": 29}
    },
    {
      "code": "resolved-exceeds-open",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "B.resolved-subsequently.items",
          "when": {
            "kind": "compare",
            "op": ">",
            "type": "count",
            "left": {"kind": "cell", "cell": "B.resolved-subsequently.items", "exact": false},
            "right": {
              "kind": "arithmetic",
              "op": "-",
              "left": {"kind": "cell", "cell": "B.total-lines-1-to-7.items", "exact": false},
              "right": {"kind": "cell", "cell": "B.open-transfers-and-reorgs.items", "exact": false}
            }
          },
          "quantities": [
            {
              "name": "open",
              "type": "count",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "cell", "cell": "B.total-lines-1-to-7.items", "exact": false},
                      "right": {"kind": "cell", "cell": "B.open-transfers-and-reorgs.items", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "total-lines-1-to-7 - open-transfers-and-reorgs",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1041, "start": 11, "end": 15}
            }
          ],
          "message": [
            "Line 9 is ",
            {"kind": "cell", "name": "B.resolved-subsequently.items"},
            ", more than the ",
            {"kind": "quantity", "name": "open"},
            " on lines 1 to 6: only what stands there can be resolved."
          ]
        },
        {
          "at": "B.resolved-subsequently.deductions",
          "when": {
            "kind": "compare",
            "op": ">",
            "type": "money",
            "left": {"kind": "cell", "cell": "B.resolved-subsequently.deductions", "exact": false},
            "right": {
              "kind": "arithmetic",
              "op": "-",
              "left": {"kind": "cell", "cell": "B.total-lines-1-to-7.deductions", "exact": false},
              "right": {"kind": "cell", "cell": "B.open-transfers-and-reorgs.deductions", "exact": false}
            }
          },
          "quantities": [
            {
              "name": "open",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "cell", "cell": "B.total-lines-1-to-7.deductions", "exact": false},
                      "right": {
                        "kind": "cell",
                        "cell": "B.open-transfers-and-reorgs.deductions",
                        "exact": false
                      }
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "total-lines-1-to-7 - open-transfers-and-reorgs",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1041, "start": 11, "end": 15}
            }
          ],
          "message": [
            "Line 9 is ",
            {"kind": "cell", "name": "B.resolved-subsequently.deductions"},
            ", more than the ",
            {"kind": "quantity", "name": "open"},
            " on lines 1 to 6: only what stands there can be resolved."
          ]
        }
      ],
      "cites": [{"text": "SEC 1705 (4-03), instructions to Schedule B, line 9", "href": null}],
      "text": "it > total-lines-1-to-7 - open-transfers-and-reorgs",
      "place": {"line": 1038, "start": 7, "end": 28}
    },
    {
      "code": "resolved-exceeds-open-values",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "B.resolved-subsequently.debits",
          "when": {
            "kind": "compare",
            "op": ">",
            "type": "money",
            "left": {"kind": "cell", "cell": "B.resolved-subsequently.debits", "exact": false},
            "right": {
              "kind": "arithmetic",
              "op": "+",
              "left": {
                "kind": "arithmetic",
                "op": "-",
                "left": {"kind": "cell", "cell": "B.total-lines-1-to-7.debits", "exact": false},
                "right": {"kind": "cell", "cell": "B.open-transfers-and-reorgs.debits", "exact": false}
              },
              "right": {"kind": "number", "value": [8000, 1]}
            }
          },
          "quantities": [
            {
              "name": "open",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "cell", "cell": "B.total-lines-1-to-7.debits", "exact": false},
                      "right": {"kind": "cell", "cell": "B.open-transfers-and-reorgs.debits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "total-lines-1-to-7 - open-transfers-and-reorgs",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1049, "start": 11, "end": 15}
            }
          ],
          "message": [
            "Line 9 is ",
            {"kind": "cell", "name": "B.resolved-subsequently.debits"},
            ", more than the ",
            {"kind": "quantity", "name": "open"},
            " on lines 1 to 6 and what the rounding of sixteen rows explains: only what stands there can be resolved."
          ]
        },
        {
          "at": "B.resolved-subsequently.credits",
          "when": {
            "kind": "compare",
            "op": ">",
            "type": "money",
            "left": {"kind": "cell", "cell": "B.resolved-subsequently.credits", "exact": false},
            "right": {
              "kind": "arithmetic",
              "op": "+",
              "left": {
                "kind": "arithmetic",
                "op": "-",
                "left": {"kind": "cell", "cell": "B.total-lines-1-to-7.credits", "exact": false},
                "right": {"kind": "cell", "cell": "B.open-transfers-and-reorgs.credits", "exact": false}
              },
              "right": {"kind": "number", "value": [8000, 1]}
            }
          },
          "quantities": [
            {
              "name": "open",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "-",
                      "left": {"kind": "cell", "cell": "B.total-lines-1-to-7.credits", "exact": false},
                      "right": {"kind": "cell", "cell": "B.open-transfers-and-reorgs.credits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "total-lines-1-to-7 - open-transfers-and-reorgs",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1049, "start": 11, "end": 15}
            }
          ],
          "message": [
            "Line 9 is ",
            {"kind": "cell", "name": "B.resolved-subsequently.credits"},
            ", more than the ",
            {"kind": "quantity", "name": "open"},
            " on lines 1 to 6 and what the rounding of sixteen rows explains: only what stands there can be resolved."
          ]
        }
      ],
      "cites": [{"text": "SEC 1705 (4-03), instructions to Schedule B, line 9", "href": null}],
      "text": "it > total-lines-1-to-7 - open-transfers-and-reorgs + $8,000",
      "place": {"line": 1046, "start": 7, "end": 35}
    },
    {
      "code": "items-without-number",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "B.money-suspense.items",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "is",
                "of": {"kind": "setting", "name": "schedule-b-columns"},
                "choice": "all"
              },
              "right": {
                "kind": "compare",
                "op": "<=",
                "type": "count",
                "left": {"kind": "cell", "cell": "B.money-suspense.items", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            },
            "right": {
              "kind": "or",
              "left": {
                "kind": "or",
                "left": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.money-suspense.debits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                },
                "right": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.money-suspense.credits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                }
              },
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "cell", "cell": "B.money-suspense.deductions", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            }
          },
          "quantities": [
            {
              "name": "values",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "+",
                      "left": {"kind": "cell", "cell": "B.money-suspense.debits", "exact": false},
                      "right": {"kind": "cell", "cell": "B.money-suspense.credits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it.debits + it.credits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1064, "start": 11, "end": 17}
            }
          ],
          "message": [
            "There are no items, but ",
            {"kind": "quantity", "name": "values"},
            " in columns II and III and ",
            {"kind": "cell", "name": "B.money-suspense.deductions"},
            " in column IV: write how many items these are."
          ]
        },
        {
          "at": "B.security-with-money-long.items",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "is",
                "of": {"kind": "setting", "name": "schedule-b-columns"},
                "choice": "all"
              },
              "right": {
                "kind": "compare",
                "op": "<=",
                "type": "count",
                "left": {"kind": "cell", "cell": "B.security-with-money-long.items", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            },
            "right": {
              "kind": "or",
              "left": {
                "kind": "or",
                "left": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.security-with-money-long.debits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                },
                "right": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.security-with-money-long.credits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                }
              },
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "cell", "cell": "B.security-with-money-long.deductions", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            }
          },
          "quantities": [
            {
              "name": "values",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "+",
                      "left": {"kind": "cell", "cell": "B.security-with-money-long.debits", "exact": false},
                      "right": {"kind": "cell", "cell": "B.security-with-money-long.credits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it.debits + it.credits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1064, "start": 11, "end": 17}
            }
          ],
          "message": [
            "There are no items, but ",
            {"kind": "quantity", "name": "values"},
            " in columns II and III and ",
            {"kind": "cell", "name": "B.security-with-money-long.deductions"},
            " in column IV: write how many items these are."
          ]
        },
        {
          "at": "B.security-with-money-short.items",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "is",
                "of": {"kind": "setting", "name": "schedule-b-columns"},
                "choice": "all"
              },
              "right": {
                "kind": "compare",
                "op": "<=",
                "type": "count",
                "left": {"kind": "cell", "cell": "B.security-with-money-short.items", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            },
            "right": {
              "kind": "or",
              "left": {
                "kind": "or",
                "left": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.security-with-money-short.debits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                },
                "right": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.security-with-money-short.credits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                }
              },
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "cell", "cell": "B.security-with-money-short.deductions", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            }
          },
          "quantities": [
            {
              "name": "values",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "+",
                      "left": {"kind": "cell", "cell": "B.security-with-money-short.debits", "exact": false},
                      "right": {"kind": "cell", "cell": "B.security-with-money-short.credits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it.debits + it.credits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1064, "start": 11, "end": 17}
            }
          ],
          "message": [
            "There are no items, but ",
            {"kind": "quantity", "name": "values"},
            " in columns II and III and ",
            {"kind": "cell", "name": "B.security-with-money-short.deductions"},
            " in column IV: write how many items these are."
          ]
        },
        {
          "at": "B.security-without-money.items",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "is",
                "of": {"kind": "setting", "name": "schedule-b-columns"},
                "choice": "all"
              },
              "right": {
                "kind": "compare",
                "op": "<=",
                "type": "count",
                "left": {"kind": "cell", "cell": "B.security-without-money.items", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            },
            "right": {
              "kind": "or",
              "left": {
                "kind": "or",
                "left": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.security-without-money.debits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                },
                "right": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.security-without-money.credits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                }
              },
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "cell", "cell": "B.security-without-money.deductions", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            }
          },
          "quantities": [
            {
              "name": "values",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "+",
                      "left": {"kind": "cell", "cell": "B.security-without-money.debits", "exact": false},
                      "right": {"kind": "cell", "cell": "B.security-without-money.credits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it.debits + it.credits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1064, "start": 11, "end": 17}
            }
          ],
          "message": [
            "There are no items, but ",
            {"kind": "quantity", "name": "values"},
            " in columns II and III and ",
            {"kind": "cell", "name": "B.security-without-money.deductions"},
            " in column IV: write how many items these are."
          ]
        },
        {
          "at": "B.security-record-breaks.items",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "is",
                "of": {"kind": "setting", "name": "schedule-b-columns"},
                "choice": "all"
              },
              "right": {
                "kind": "compare",
                "op": "<=",
                "type": "count",
                "left": {"kind": "cell", "cell": "B.security-record-breaks.items", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            },
            "right": {
              "kind": "or",
              "left": {
                "kind": "or",
                "left": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.security-record-breaks.debits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                },
                "right": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.security-record-breaks.credits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                }
              },
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "cell", "cell": "B.security-record-breaks.deductions", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            }
          },
          "quantities": [
            {
              "name": "values",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "+",
                      "left": {"kind": "cell", "cell": "B.security-record-breaks.debits", "exact": false},
                      "right": {"kind": "cell", "cell": "B.security-record-breaks.credits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it.debits + it.credits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1064, "start": 11, "end": 17}
            }
          ],
          "message": [
            "There are no items, but ",
            {"kind": "quantity", "name": "values"},
            " in columns II and III and ",
            {"kind": "cell", "name": "B.security-record-breaks.deductions"},
            " in column IV: write how many items these are."
          ]
        },
        {
          "at": "B.correspondents-long.items",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "is",
                "of": {"kind": "setting", "name": "schedule-b-columns"},
                "choice": "all"
              },
              "right": {
                "kind": "compare",
                "op": "<=",
                "type": "count",
                "left": {"kind": "cell", "cell": "B.correspondents-long.items", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            },
            "right": {
              "kind": "or",
              "left": {
                "kind": "or",
                "left": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.correspondents-long.debits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                },
                "right": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.correspondents-long.credits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                }
              },
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "cell", "cell": "B.correspondents-long.deductions", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            }
          },
          "quantities": [
            {
              "name": "values",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "+",
                      "left": {"kind": "cell", "cell": "B.correspondents-long.debits", "exact": false},
                      "right": {"kind": "cell", "cell": "B.correspondents-long.credits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it.debits + it.credits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1064, "start": 11, "end": 17}
            }
          ],
          "message": [
            "There are no items, but ",
            {"kind": "quantity", "name": "values"},
            " in columns II and III and ",
            {"kind": "cell", "name": "B.correspondents-long.deductions"},
            " in column IV: write how many items these are."
          ]
        },
        {
          "at": "B.correspondents-short.items",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "is",
                "of": {"kind": "setting", "name": "schedule-b-columns"},
                "choice": "all"
              },
              "right": {
                "kind": "compare",
                "op": "<=",
                "type": "count",
                "left": {"kind": "cell", "cell": "B.correspondents-short.items", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            },
            "right": {
              "kind": "or",
              "left": {
                "kind": "or",
                "left": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.correspondents-short.debits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                },
                "right": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.correspondents-short.credits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                }
              },
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "cell", "cell": "B.correspondents-short.deductions", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            }
          },
          "quantities": [
            {
              "name": "values",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "+",
                      "left": {"kind": "cell", "cell": "B.correspondents-short.debits", "exact": false},
                      "right": {"kind": "cell", "cell": "B.correspondents-short.credits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it.debits + it.credits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1064, "start": 11, "end": 17}
            }
          ],
          "message": [
            "There are no items, but ",
            {"kind": "quantity", "name": "values"},
            " in columns II and III and ",
            {"kind": "cell", "name": "B.correspondents-short.deductions"},
            " in column IV: write how many items these are."
          ]
        },
        {
          "at": "B.depositories.items",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "is",
                "of": {"kind": "setting", "name": "schedule-b-columns"},
                "choice": "all"
              },
              "right": {
                "kind": "compare",
                "op": "<=",
                "type": "count",
                "left": {"kind": "cell", "cell": "B.depositories.items", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            },
            "right": {
              "kind": "or",
              "left": {
                "kind": "or",
                "left": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.depositories.debits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                },
                "right": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.depositories.credits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                }
              },
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "cell", "cell": "B.depositories.deductions", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            }
          },
          "quantities": [
            {
              "name": "values",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "+",
                      "left": {"kind": "cell", "cell": "B.depositories.debits", "exact": false},
                      "right": {"kind": "cell", "cell": "B.depositories.credits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it.debits + it.credits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1064, "start": 11, "end": 17}
            }
          ],
          "message": [
            "There are no items, but ",
            {"kind": "quantity", "name": "values"},
            " in columns II and III and ",
            {"kind": "cell", "name": "B.depositories.deductions"},
            " in column IV: write how many items these are."
          ]
        },
        {
          "at": "B.clearing-organizations-long.items",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "is",
                "of": {"kind": "setting", "name": "schedule-b-columns"},
                "choice": "all"
              },
              "right": {
                "kind": "compare",
                "op": "<=",
                "type": "count",
                "left": {"kind": "cell", "cell": "B.clearing-organizations-long.items", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            },
            "right": {
              "kind": "or",
              "left": {
                "kind": "or",
                "left": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.clearing-organizations-long.debits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                },
                "right": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.clearing-organizations-long.credits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                }
              },
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "cell", "cell": "B.clearing-organizations-long.deductions", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            }
          },
          "quantities": [
            {
              "name": "values",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "+",
                      "left": {
                        "kind": "cell",
                        "cell": "B.clearing-organizations-long.debits",
                        "exact": false
                      },
                      "right": {
                        "kind": "cell",
                        "cell": "B.clearing-organizations-long.credits",
                        "exact": false
                      }
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it.debits + it.credits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1064, "start": 11, "end": 17}
            }
          ],
          "message": [
            "There are no items, but ",
            {"kind": "quantity", "name": "values"},
            " in columns II and III and ",
            {"kind": "cell", "name": "B.clearing-organizations-long.deductions"},
            " in column IV: write how many items these are."
          ]
        },
        {
          "at": "B.clearing-organizations-short.items",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "is",
                "of": {"kind": "setting", "name": "schedule-b-columns"},
                "choice": "all"
              },
              "right": {
                "kind": "compare",
                "op": "<=",
                "type": "count",
                "left": {"kind": "cell", "cell": "B.clearing-organizations-short.items", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            },
            "right": {
              "kind": "or",
              "left": {
                "kind": "or",
                "left": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.clearing-organizations-short.debits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                },
                "right": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.clearing-organizations-short.credits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                }
              },
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "cell", "cell": "B.clearing-organizations-short.deductions", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            }
          },
          "quantities": [
            {
              "name": "values",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "+",
                      "left": {
                        "kind": "cell",
                        "cell": "B.clearing-organizations-short.debits",
                        "exact": false
                      },
                      "right": {
                        "kind": "cell",
                        "cell": "B.clearing-organizations-short.credits",
                        "exact": false
                      }
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it.debits + it.credits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1064, "start": 11, "end": 17}
            }
          ],
          "message": [
            "There are no items, but ",
            {"kind": "quantity", "name": "values"},
            " in columns II and III and ",
            {"kind": "cell", "name": "B.clearing-organizations-short.deductions"},
            " in column IV: write how many items these are."
          ]
        },
        {
          "at": "B.intercompany-accounts.items",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "is",
                "of": {"kind": "setting", "name": "schedule-b-columns"},
                "choice": "all"
              },
              "right": {
                "kind": "compare",
                "op": "<=",
                "type": "count",
                "left": {"kind": "cell", "cell": "B.intercompany-accounts.items", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            },
            "right": {
              "kind": "or",
              "left": {
                "kind": "or",
                "left": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.intercompany-accounts.debits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                },
                "right": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.intercompany-accounts.credits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                }
              },
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "cell", "cell": "B.intercompany-accounts.deductions", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            }
          },
          "quantities": [
            {
              "name": "values",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "+",
                      "left": {"kind": "cell", "cell": "B.intercompany-accounts.debits", "exact": false},
                      "right": {"kind": "cell", "cell": "B.intercompany-accounts.credits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it.debits + it.credits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1064, "start": 11, "end": 17}
            }
          ],
          "message": [
            "There are no items, but ",
            {"kind": "quantity", "name": "values"},
            " in columns II and III and ",
            {"kind": "cell", "name": "B.intercompany-accounts.deductions"},
            " in column IV: write how many items these are."
          ]
        },
        {
          "at": "B.bank-accounts-and-loans.items",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "is",
                "of": {"kind": "setting", "name": "schedule-b-columns"},
                "choice": "all"
              },
              "right": {
                "kind": "compare",
                "op": "<=",
                "type": "count",
                "left": {"kind": "cell", "cell": "B.bank-accounts-and-loans.items", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            },
            "right": {
              "kind": "or",
              "left": {
                "kind": "or",
                "left": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.bank-accounts-and-loans.debits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                },
                "right": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.bank-accounts-and-loans.credits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                }
              },
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "cell", "cell": "B.bank-accounts-and-loans.deductions", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            }
          },
          "quantities": [
            {
              "name": "values",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "+",
                      "left": {"kind": "cell", "cell": "B.bank-accounts-and-loans.debits", "exact": false},
                      "right": {"kind": "cell", "cell": "B.bank-accounts-and-loans.credits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it.debits + it.credits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1064, "start": 11, "end": 17}
            }
          ],
          "message": [
            "There are no items, but ",
            {"kind": "quantity", "name": "values"},
            " in columns II and III and ",
            {"kind": "cell", "name": "B.bank-accounts-and-loans.deductions"},
            " in column IV: write how many items these are."
          ]
        },
        {
          "at": "B.other-differences.items",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "is",
                "of": {"kind": "setting", "name": "schedule-b-columns"},
                "choice": "all"
              },
              "right": {
                "kind": "compare",
                "op": "<=",
                "type": "count",
                "left": {"kind": "cell", "cell": "B.other-differences.items", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            },
            "right": {
              "kind": "or",
              "left": {
                "kind": "or",
                "left": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.other-differences.debits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                },
                "right": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.other-differences.credits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                }
              },
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "cell", "cell": "B.other-differences.deductions", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            }
          },
          "quantities": [
            {
              "name": "values",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "+",
                      "left": {"kind": "cell", "cell": "B.other-differences.debits", "exact": false},
                      "right": {"kind": "cell", "cell": "B.other-differences.credits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it.debits + it.credits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1064, "start": 11, "end": 17}
            }
          ],
          "message": [
            "There are no items, but ",
            {"kind": "quantity", "name": "values"},
            " in columns II and III and ",
            {"kind": "cell", "name": "B.other-differences.deductions"},
            " in column IV: write how many items these are."
          ]
        },
        {
          "at": "B.commodity-differences.items",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "is",
                "of": {"kind": "setting", "name": "schedule-b-columns"},
                "choice": "all"
              },
              "right": {
                "kind": "compare",
                "op": "<=",
                "type": "count",
                "left": {"kind": "cell", "cell": "B.commodity-differences.items", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            },
            "right": {
              "kind": "or",
              "left": {
                "kind": "or",
                "left": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.commodity-differences.debits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                },
                "right": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.commodity-differences.credits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                }
              },
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "cell", "cell": "B.commodity-differences.deductions", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            }
          },
          "quantities": [
            {
              "name": "values",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "+",
                      "left": {"kind": "cell", "cell": "B.commodity-differences.debits", "exact": false},
                      "right": {"kind": "cell", "cell": "B.commodity-differences.credits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it.debits + it.credits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1064, "start": 11, "end": 17}
            }
          ],
          "message": [
            "There are no items, but ",
            {"kind": "quantity", "name": "values"},
            " in columns II and III and ",
            {"kind": "cell", "name": "B.commodity-differences.deductions"},
            " in column IV: write how many items these are."
          ]
        },
        {
          "at": "B.open-transfers-and-reorgs.items",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "is",
                "of": {"kind": "setting", "name": "schedule-b-columns"},
                "choice": "all"
              },
              "right": {
                "kind": "compare",
                "op": "<=",
                "type": "count",
                "left": {"kind": "cell", "cell": "B.open-transfers-and-reorgs.items", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            },
            "right": {
              "kind": "or",
              "left": {
                "kind": "or",
                "left": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.open-transfers-and-reorgs.debits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                },
                "right": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.open-transfers-and-reorgs.credits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                }
              },
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "cell", "cell": "B.open-transfers-and-reorgs.deductions", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            }
          },
          "quantities": [
            {
              "name": "values",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "+",
                      "left": {"kind": "cell", "cell": "B.open-transfers-and-reorgs.debits", "exact": false},
                      "right": {"kind": "cell", "cell": "B.open-transfers-and-reorgs.credits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it.debits + it.credits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1064, "start": 11, "end": 17}
            }
          ],
          "message": [
            "There are no items, but ",
            {"kind": "quantity", "name": "values"},
            " in columns II and III and ",
            {"kind": "cell", "name": "B.open-transfers-and-reorgs.deductions"},
            " in column IV: write how many items these are."
          ]
        },
        {
          "at": "B.resolved-subsequently.items",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "is",
                "of": {"kind": "setting", "name": "schedule-b-columns"},
                "choice": "all"
              },
              "right": {
                "kind": "compare",
                "op": "<=",
                "type": "count",
                "left": {"kind": "cell", "cell": "B.resolved-subsequently.items", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            },
            "right": {
              "kind": "or",
              "left": {
                "kind": "or",
                "left": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.resolved-subsequently.debits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                },
                "right": {
                  "kind": "compare",
                  "op": ">",
                  "type": "money",
                  "left": {"kind": "cell", "cell": "B.resolved-subsequently.credits", "exact": false},
                  "right": {"kind": "number", "value": [0, 1]}
                }
              },
              "right": {
                "kind": "compare",
                "op": ">",
                "type": "money",
                "left": {"kind": "cell", "cell": "B.resolved-subsequently.deductions", "exact": false},
                "right": {"kind": "number", "value": [0, 1]}
              }
            }
          },
          "quantities": [
            {
              "name": "values",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "arithmetic",
                      "op": "+",
                      "left": {"kind": "cell", "cell": "B.resolved-subsequently.debits", "exact": false},
                      "right": {"kind": "cell", "cell": "B.resolved-subsequently.credits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it.debits + it.credits",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1064, "start": 11, "end": 17}
            }
          ],
          "message": [
            "There are no items, but ",
            {"kind": "quantity", "name": "values"},
            " in columns II and III and ",
            {"kind": "cell", "name": "B.resolved-subsequently.deductions"},
            " in column IV: write how many items these are."
          ]
        }
      ],
      "cites": [{"text": "SEC 1705 (4-03), instructions to Schedule B, column I", "href": null}],
      "text": "schedule-b-columns is all and it.items <= 0 and (it.debits > $0 or it.credits > $0 or it.deductions > $0)",
      "place": {"line": 1055, "start": 7, "end": 27}
    },
    {
      "code": "not-as-instructed",
      "ruleset": null,
      "severity": "info",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "B.completed-as-instructed",
          "when": {"kind": "is", "of": {"kind": "cell", "name": "B.completed-as-instructed"}, "choice": "no"},
          "quantities": [],
          "message": [
            "Line 10 answers no: settle with the examining authority in what the form differs from its instructions."
          ]
        }
      ],
      "cites": [{"text": "SEC 1705 (4-03), Schedule B, line 10", "href": null}],
      "text": "completed-as-instructed is no",
      "place": {"line": 1070, "start": 7, "end": 24}
    },
    {
      "code": "scale-jump",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.subordinated-loans",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.subordinated-loans", "exact": false}}
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.subordinated-loans", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.subordinated-loans", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.subordinated-loans", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.subordinated-loans", "exact": false}}
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.subordinated-loans", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.subordinated-loans"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.secured-demand-notes",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.secured-demand-notes", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.secured-demand-notes", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.secured-demand-notes", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.secured-demand-notes", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.secured-demand-notes", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.secured-demand-notes", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.secured-demand-notes"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.trading-profit-or-loss",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.trading-profit-or-loss", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.trading-profit-or-loss", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.trading-profit-or-loss", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.trading-profit-or-loss", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.trading-profit-or-loss", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.trading-profit-or-loss", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.trading-profit-or-loss"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.other-gross-income",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.other-gross-income", "exact": false}}
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.other-gross-income", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.other-gross-income", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.other-gross-income", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.other-gross-income", "exact": false}}
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.other-gross-income", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.other-gross-income"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.expenses",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "prior", "of": {"kind": "cell", "cell": "A.expenses", "exact": false}}]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.expenses", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [{"kind": "prior", "of": {"kind": "cell", "cell": "A.expenses", "exact": false}}]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.expenses", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "prior", "of": {"kind": "cell", "cell": "A.expenses", "exact": false}}]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {"kind": "prior", "of": {"kind": "cell", "cell": "A.expenses", "exact": false}},
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.expenses"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.federal-income-taxes",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.federal-income-taxes", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.federal-income-taxes", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.federal-income-taxes", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.federal-income-taxes", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.federal-income-taxes", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.federal-income-taxes", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.federal-income-taxes"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.additions-to-capital",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.additions-to-capital", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.additions-to-capital", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.additions-to-capital", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.additions-to-capital", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.additions-to-capital", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.additions-to-capital", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.additions-to-capital"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.deductions-from-capital",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.deductions-from-capital", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.deductions-from-capital", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.deductions-from-capital", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.deductions-from-capital", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.deductions-from-capital", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.deductions-from-capital", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.deductions-from-capital"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.other-deductions-or-credits",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.other-deductions-or-credits", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.other-deductions-or-credits", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.other-deductions-or-credits", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.other-deductions-or-credits", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.other-deductions-or-credits", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.other-deductions-or-credits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.other-deductions-or-credits"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.added-charges-securities",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.added-charges-securities", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.added-charges-securities", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.added-charges-securities", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.added-charges-securities", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.added-charges-securities", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.added-charges-securities", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.added-charges-securities"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.added-charges-commodities",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.added-charges-commodities", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.added-charges-commodities", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.added-charges-commodities", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.added-charges-commodities", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.added-charges-commodities", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.added-charges-commodities", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.added-charges-commodities"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.non-allowable-assets",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.non-allowable-assets", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.non-allowable-assets", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.non-allowable-assets", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.non-allowable-assets", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.non-allowable-assets", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.non-allowable-assets", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.non-allowable-assets"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.proprietary-commodity-charges",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.proprietary-commodity-charges", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.proprietary-commodity-charges", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.proprietary-commodity-charges", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.proprietary-commodity-charges", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.proprietary-commodity-charges", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.proprietary-commodity-charges", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.proprietary-commodity-charges"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.other-charges",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.other-charges", "exact": false}}
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.other-charges", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {"kind": "prior", "of": {"kind": "cell", "cell": "A.other-charges", "exact": false}}
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.other-charges", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.other-charges", "exact": false}}
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.other-charges", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.other-charges"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.haircuts",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "prior", "of": {"kind": "cell", "cell": "A.haircuts", "exact": false}}]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.haircuts", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [{"kind": "prior", "of": {"kind": "cell", "cell": "A.haircuts", "exact": false}}]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.haircuts", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "prior", "of": {"kind": "cell", "cell": "A.haircuts", "exact": false}}]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {"kind": "prior", "of": {"kind": "cell", "cell": "A.haircuts", "exact": false}},
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.haircuts"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.scheduled-withdrawals",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.scheduled-withdrawals", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.scheduled-withdrawals", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.scheduled-withdrawals", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.scheduled-withdrawals", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.scheduled-withdrawals", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.scheduled-withdrawals", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.scheduled-withdrawals"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.equity-subordinations",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.equity-subordinations", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.equity-subordinations", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.equity-subordinations", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.equity-subordinations", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.equity-subordinations", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.equity-subordinations", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.equity-subordinations"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.aggregate-indebtedness",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.aggregate-indebtedness", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.aggregate-indebtedness", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.aggregate-indebtedness", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.aggregate-indebtedness", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.aggregate-indebtedness", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.aggregate-indebtedness", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.aggregate-indebtedness"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.aggregate-debits",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.aggregate-debits", "exact": false}}
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.aggregate-debits", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {"kind": "prior", "of": {"kind": "cell", "cell": "A.aggregate-debits", "exact": false}}
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.aggregate-debits", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.aggregate-debits", "exact": false}}
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.aggregate-debits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.aggregate-debits"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.reserve-credits",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.reserve-credits", "exact": false}}
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.reserve-credits", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {"kind": "prior", "of": {"kind": "cell", "cell": "A.reserve-credits", "exact": false}}
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.reserve-credits", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.reserve-credits", "exact": false}}
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.reserve-credits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.reserve-credits"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.reserve-debits-net",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.reserve-debits-net", "exact": false}}
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.reserve-debits-net", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.reserve-debits-net", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.reserve-debits-net", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.reserve-debits-net", "exact": false}}
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.reserve-debits-net", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.reserve-debits-net"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.reserve-bank-account",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.reserve-bank-account", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.reserve-bank-account", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.reserve-bank-account", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.reserve-bank-account", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.reserve-bank-account", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.reserve-bank-account", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.reserve-bank-account"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.segregation-required",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.segregation-required", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.segregation-required", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.segregation-required", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.segregation-required", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.segregation-required", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.segregation-required", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.segregation-required"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.amount-segregated",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.amount-segregated", "exact": false}}
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.amount-segregated", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {"kind": "prior", "of": {"kind": "cell", "cell": "A.amount-segregated", "exact": false}}
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.amount-segregated", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.amount-segregated", "exact": false}}
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.amount-segregated", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.amount-segregated"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.proprietary-long",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.proprietary-long", "exact": false}}
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.proprietary-long", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {"kind": "prior", "of": {"kind": "cell", "cell": "A.proprietary-long", "exact": false}}
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.proprietary-long", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.proprietary-long", "exact": false}}
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.proprietary-long", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.proprietary-long"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.proprietary-short",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.proprietary-short", "exact": false}}
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.proprietary-short", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {"kind": "prior", "of": {"kind": "cell", "cell": "A.proprietary-short", "exact": false}}
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.proprietary-short", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.proprietary-short", "exact": false}}
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.proprietary-short", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.proprietary-short"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.long-contractual-commitments",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.long-contractual-commitments", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.long-contractual-commitments", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.long-contractual-commitments", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.long-contractual-commitments", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.long-contractual-commitments", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.long-contractual-commitments", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.long-contractual-commitments"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.short-contractual-commitments",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.short-contractual-commitments", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.short-contractual-commitments", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.short-contractual-commitments", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.short-contractual-commitments", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.short-contractual-commitments", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.short-contractual-commitments", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.short-contractual-commitments"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.gnma-customer-charges",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.gnma-customer-charges", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.gnma-customer-charges", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.gnma-customer-charges", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.gnma-customer-charges", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.gnma-customer-charges", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.gnma-customer-charges", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.gnma-customer-charges"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.security-concentration-firm",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.security-concentration-firm", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.security-concentration-firm", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.security-concentration-firm", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.security-concentration-firm", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.security-concentration-firm", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.security-concentration-firm", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.security-concentration-firm"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.security-concentration-customer",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.security-concentration-customer", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.security-concentration-customer", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.security-concentration-customer", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.security-concentration-customer", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.security-concentration-customer", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.security-concentration-customer", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.security-concentration-customer"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.aged-fails-to-deliver",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.aged-fails-to-deliver", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.aged-fails-to-deliver", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.aged-fails-to-deliver", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.aged-fails-to-deliver", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.aged-fails-to-deliver", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.aged-fails-to-deliver", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.aged-fails-to-deliver"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.aged-fails-to-receive",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.aged-fails-to-receive", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.aged-fails-to-receive", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.aged-fails-to-receive", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.aged-fails-to-receive", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.aged-fails-to-receive", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.aged-fails-to-receive", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.aged-fails-to-receive"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.total-fails-to-deliver",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.total-fails-to-deliver", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.total-fails-to-deliver", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.total-fails-to-deliver", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.total-fails-to-deliver", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.total-fails-to-deliver", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.total-fails-to-deliver", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.total-fails-to-deliver"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.total-fails-to-receive",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.total-fails-to-receive", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.total-fails-to-receive", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.total-fails-to-receive", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.total-fails-to-receive", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.total-fails-to-receive", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.total-fails-to-receive", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.total-fails-to-receive"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.due-from-clearing",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.due-from-clearing", "exact": false}}
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.due-from-clearing", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {"kind": "prior", "of": {"kind": "cell", "cell": "A.due-from-clearing", "exact": false}}
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.due-from-clearing", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.due-from-clearing", "exact": false}}
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.due-from-clearing", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.due-from-clearing"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.due-to-clearing",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.due-to-clearing", "exact": false}}
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.due-to-clearing", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {"kind": "prior", "of": {"kind": "cell", "cell": "A.due-to-clearing", "exact": false}}
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.due-to-clearing", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.due-to-clearing", "exact": false}}
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.due-to-clearing", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.due-to-clearing"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.unrestricted-cash",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.unrestricted-cash", "exact": false}}
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.unrestricted-cash", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {"kind": "prior", "of": {"kind": "cell", "cell": "A.unrestricted-cash", "exact": false}}
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.unrestricted-cash", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.unrestricted-cash", "exact": false}}
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.unrestricted-cash", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.unrestricted-cash"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.customer-secured-debits",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.customer-secured-debits", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.customer-secured-debits", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.customer-secured-debits", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.customer-secured-debits", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.customer-secured-debits", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.customer-secured-debits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.customer-secured-debits"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.customer-total-credits",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.customer-total-credits", "exact": false}
                    }
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.customer-total-credits", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.customer-total-credits", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.customer-total-credits", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.customer-total-credits", "exact": false}
                    }
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.customer-total-credits", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.customer-total-credits"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        },
        {
          "at": "A.securities-borrowed",
          "when": {
            "kind": "and",
            "left": {
              "kind": "and",
              "left": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.securities-borrowed", "exact": false}}
                  ]
                },
                "right": {"kind": "number", "value": [10000, 1]}
              },
              "right": {
                "kind": "compare",
                "op": ">=",
                "type": "money",
                "left": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "cell", "cell": "A.securities-borrowed", "exact": false}]
                },
                "right": {
                  "kind": "arithmetic",
                  "op": "*",
                  "left": {"kind": "number", "value": [500, 1]},
                  "right": {
                    "kind": "function",
                    "name": "abs",
                    "args": [
                      {
                        "kind": "prior",
                        "of": {"kind": "cell", "cell": "A.securities-borrowed", "exact": false}
                      }
                    ]
                  }
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": "<=",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [{"kind": "cell", "cell": "A.securities-borrowed", "exact": false}]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "number", "value": [2000, 1]},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.securities-borrowed", "exact": false}}
                  ]
                }
              }
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.securities-borrowed", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1093, "start": 11, "end": 17}
            }
          ],
          "message": [
            {"kind": "cell", "name": "A.securities-borrowed"},
            " after ",
            {"kind": "quantity", "name": "before"},
            " last month looks like dollars in a line of thousands: write dollars with a $, or accept it with its reason."
          ]
        }
      ],
      "cites": [{"text": "SEC 1705 (4-03), Schedule A: $000's omitted", "href": null}],
      "text": "abs(prior it) >= $10,000 and abs(it) >= 500 * abs(prior it) and abs(it) <= 2,000 * abs(prior it)",
      "place": {"line": 1080, "start": 7, "end": 17}
    },
    {
      "code": "month-over-month",
      "ruleset": null,
      "severity": "warning",
      "from": null,
      "until": null,
      "instances": [
        {
          "at": "A.operational-deductions",
          "when": {
            "kind": "and",
            "left": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [
                  {
                    "kind": "arithmetic",
                    "op": "-",
                    "left": {"kind": "cell", "cell": "A.operational-deductions", "exact": false},
                    "right": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.operational-deductions", "exact": false}
                    }
                  }
                ]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "setting", "name": "variance-threshold"},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.operational-deductions", "exact": false}
                    }
                  ]
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [
                  {
                    "kind": "arithmetic",
                    "op": "-",
                    "left": {"kind": "cell", "cell": "A.operational-deductions", "exact": false},
                    "right": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.operational-deductions", "exact": false}
                    }
                  }
                ]
              },
              "right": {"kind": "setting", "name": "variance-floor"}
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.operational-deductions", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1104, "start": 11, "end": 17}
            },
            {
              "name": "now",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {"kind": "cell", "cell": "A.operational-deductions", "exact": false},
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1105, "start": 11, "end": 14}
            },
            {
              "name": "change",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "function",
                      "name": "abs",
                      "args": [
                        {
                          "kind": "arithmetic",
                          "op": "-",
                          "left": {"kind": "cell", "cell": "A.operational-deductions", "exact": false},
                          "right": {
                            "kind": "prior",
                            "of": {"kind": "cell", "cell": "A.operational-deductions", "exact": false}
                          }
                        }
                      ]
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "abs(it - prior it)",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1106, "start": 11, "end": 17}
            }
          ],
          "message": [
            "From ",
            {"kind": "quantity", "name": "before"},
            " to ",
            {"kind": "quantity", "name": "now"},
            " in a month, a change of ",
            {"kind": "quantity", "name": "change"},
            " and more than ",
            {"kind": "setting", "name": "variance-threshold"},
            ": accept it with its reason."
          ]
        },
        {
          "at": "A.non-allowable-assets",
          "when": {
            "kind": "and",
            "left": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [
                  {
                    "kind": "arithmetic",
                    "op": "-",
                    "left": {"kind": "cell", "cell": "A.non-allowable-assets", "exact": false},
                    "right": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.non-allowable-assets", "exact": false}
                    }
                  }
                ]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "setting", "name": "variance-threshold"},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.non-allowable-assets", "exact": false}
                    }
                  ]
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [
                  {
                    "kind": "arithmetic",
                    "op": "-",
                    "left": {"kind": "cell", "cell": "A.non-allowable-assets", "exact": false},
                    "right": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.non-allowable-assets", "exact": false}
                    }
                  }
                ]
              },
              "right": {"kind": "setting", "name": "variance-floor"}
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.non-allowable-assets", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1104, "start": 11, "end": 17}
            },
            {
              "name": "now",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {"kind": "cell", "cell": "A.non-allowable-assets", "exact": false},
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1105, "start": 11, "end": 14}
            },
            {
              "name": "change",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "function",
                      "name": "abs",
                      "args": [
                        {
                          "kind": "arithmetic",
                          "op": "-",
                          "left": {"kind": "cell", "cell": "A.non-allowable-assets", "exact": false},
                          "right": {
                            "kind": "prior",
                            "of": {"kind": "cell", "cell": "A.non-allowable-assets", "exact": false}
                          }
                        }
                      ]
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "abs(it - prior it)",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1106, "start": 11, "end": 17}
            }
          ],
          "message": [
            "From ",
            {"kind": "quantity", "name": "before"},
            " to ",
            {"kind": "quantity", "name": "now"},
            " in a month, a change of ",
            {"kind": "quantity", "name": "change"},
            " and more than ",
            {"kind": "setting", "name": "variance-threshold"},
            ": accept it with its reason."
          ]
        },
        {
          "at": "A.other-charges",
          "when": {
            "kind": "and",
            "left": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [
                  {
                    "kind": "arithmetic",
                    "op": "-",
                    "left": {"kind": "cell", "cell": "A.other-charges", "exact": false},
                    "right": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.other-charges", "exact": false}
                    }
                  }
                ]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "setting", "name": "variance-threshold"},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {"kind": "prior", "of": {"kind": "cell", "cell": "A.other-charges", "exact": false}}
                  ]
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [
                  {
                    "kind": "arithmetic",
                    "op": "-",
                    "left": {"kind": "cell", "cell": "A.other-charges", "exact": false},
                    "right": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.other-charges", "exact": false}
                    }
                  }
                ]
              },
              "right": {"kind": "setting", "name": "variance-floor"}
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.other-charges", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1104, "start": 11, "end": 17}
            },
            {
              "name": "now",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {"kind": "cell", "cell": "A.other-charges", "exact": false},
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1105, "start": 11, "end": 14}
            },
            {
              "name": "change",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "function",
                      "name": "abs",
                      "args": [
                        {
                          "kind": "arithmetic",
                          "op": "-",
                          "left": {"kind": "cell", "cell": "A.other-charges", "exact": false},
                          "right": {
                            "kind": "prior",
                            "of": {"kind": "cell", "cell": "A.other-charges", "exact": false}
                          }
                        }
                      ]
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "abs(it - prior it)",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1106, "start": 11, "end": 17}
            }
          ],
          "message": [
            "From ",
            {"kind": "quantity", "name": "before"},
            " to ",
            {"kind": "quantity", "name": "now"},
            " in a month, a change of ",
            {"kind": "quantity", "name": "change"},
            " and more than ",
            {"kind": "setting", "name": "variance-threshold"},
            ": accept it with its reason."
          ]
        },
        {
          "at": "A.haircuts",
          "when": {
            "kind": "and",
            "left": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [
                  {
                    "kind": "arithmetic",
                    "op": "-",
                    "left": {"kind": "cell", "cell": "A.haircuts", "exact": false},
                    "right": {"kind": "prior", "of": {"kind": "cell", "cell": "A.haircuts", "exact": false}}
                  }
                ]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "setting", "name": "variance-threshold"},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [{"kind": "prior", "of": {"kind": "cell", "cell": "A.haircuts", "exact": false}}]
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [
                  {
                    "kind": "arithmetic",
                    "op": "-",
                    "left": {"kind": "cell", "cell": "A.haircuts", "exact": false},
                    "right": {"kind": "prior", "of": {"kind": "cell", "cell": "A.haircuts", "exact": false}}
                  }
                ]
              },
              "right": {"kind": "setting", "name": "variance-floor"}
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {"kind": "prior", "of": {"kind": "cell", "cell": "A.haircuts", "exact": false}},
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1104, "start": 11, "end": 17}
            },
            {
              "name": "now",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {"kind": "cell", "cell": "A.haircuts", "exact": false},
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1105, "start": 11, "end": 14}
            },
            {
              "name": "change",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "function",
                      "name": "abs",
                      "args": [
                        {
                          "kind": "arithmetic",
                          "op": "-",
                          "left": {"kind": "cell", "cell": "A.haircuts", "exact": false},
                          "right": {
                            "kind": "prior",
                            "of": {"kind": "cell", "cell": "A.haircuts", "exact": false}
                          }
                        }
                      ]
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "abs(it - prior it)",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1106, "start": 11, "end": 17}
            }
          ],
          "message": [
            "From ",
            {"kind": "quantity", "name": "before"},
            " to ",
            {"kind": "quantity", "name": "now"},
            " in a month, a change of ",
            {"kind": "quantity", "name": "change"},
            " and more than ",
            {"kind": "setting", "name": "variance-threshold"},
            ": accept it with its reason."
          ]
        },
        {
          "at": "A.aged-fails-to-deliver",
          "when": {
            "kind": "and",
            "left": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [
                  {
                    "kind": "arithmetic",
                    "op": "-",
                    "left": {"kind": "cell", "cell": "A.aged-fails-to-deliver", "exact": false},
                    "right": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.aged-fails-to-deliver", "exact": false}
                    }
                  }
                ]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "setting", "name": "variance-threshold"},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.aged-fails-to-deliver", "exact": false}
                    }
                  ]
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [
                  {
                    "kind": "arithmetic",
                    "op": "-",
                    "left": {"kind": "cell", "cell": "A.aged-fails-to-deliver", "exact": false},
                    "right": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.aged-fails-to-deliver", "exact": false}
                    }
                  }
                ]
              },
              "right": {"kind": "setting", "name": "variance-floor"}
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.aged-fails-to-deliver", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1104, "start": 11, "end": 17}
            },
            {
              "name": "now",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {"kind": "cell", "cell": "A.aged-fails-to-deliver", "exact": false},
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1105, "start": 11, "end": 14}
            },
            {
              "name": "change",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "function",
                      "name": "abs",
                      "args": [
                        {
                          "kind": "arithmetic",
                          "op": "-",
                          "left": {"kind": "cell", "cell": "A.aged-fails-to-deliver", "exact": false},
                          "right": {
                            "kind": "prior",
                            "of": {"kind": "cell", "cell": "A.aged-fails-to-deliver", "exact": false}
                          }
                        }
                      ]
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "abs(it - prior it)",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1106, "start": 11, "end": 17}
            }
          ],
          "message": [
            "From ",
            {"kind": "quantity", "name": "before"},
            " to ",
            {"kind": "quantity", "name": "now"},
            " in a month, a change of ",
            {"kind": "quantity", "name": "change"},
            " and more than ",
            {"kind": "setting", "name": "variance-threshold"},
            ": accept it with its reason."
          ]
        },
        {
          "at": "A.aged-fails-to-receive",
          "when": {
            "kind": "and",
            "left": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [
                  {
                    "kind": "arithmetic",
                    "op": "-",
                    "left": {"kind": "cell", "cell": "A.aged-fails-to-receive", "exact": false},
                    "right": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.aged-fails-to-receive", "exact": false}
                    }
                  }
                ]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "setting", "name": "variance-threshold"},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.aged-fails-to-receive", "exact": false}
                    }
                  ]
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [
                  {
                    "kind": "arithmetic",
                    "op": "-",
                    "left": {"kind": "cell", "cell": "A.aged-fails-to-receive", "exact": false},
                    "right": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.aged-fails-to-receive", "exact": false}
                    }
                  }
                ]
              },
              "right": {"kind": "setting", "name": "variance-floor"}
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.aged-fails-to-receive", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1104, "start": 11, "end": 17}
            },
            {
              "name": "now",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {"kind": "cell", "cell": "A.aged-fails-to-receive", "exact": false},
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1105, "start": 11, "end": 14}
            },
            {
              "name": "change",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "function",
                      "name": "abs",
                      "args": [
                        {
                          "kind": "arithmetic",
                          "op": "-",
                          "left": {"kind": "cell", "cell": "A.aged-fails-to-receive", "exact": false},
                          "right": {
                            "kind": "prior",
                            "of": {"kind": "cell", "cell": "A.aged-fails-to-receive", "exact": false}
                          }
                        }
                      ]
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "abs(it - prior it)",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1106, "start": 11, "end": 17}
            }
          ],
          "message": [
            "From ",
            {"kind": "quantity", "name": "before"},
            " to ",
            {"kind": "quantity", "name": "now"},
            " in a month, a change of ",
            {"kind": "quantity", "name": "change"},
            " and more than ",
            {"kind": "setting", "name": "variance-threshold"},
            ": accept it with its reason."
          ]
        },
        {
          "at": "A.total-fails-to-deliver",
          "when": {
            "kind": "and",
            "left": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [
                  {
                    "kind": "arithmetic",
                    "op": "-",
                    "left": {"kind": "cell", "cell": "A.total-fails-to-deliver", "exact": false},
                    "right": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.total-fails-to-deliver", "exact": false}
                    }
                  }
                ]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "setting", "name": "variance-threshold"},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.total-fails-to-deliver", "exact": false}
                    }
                  ]
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [
                  {
                    "kind": "arithmetic",
                    "op": "-",
                    "left": {"kind": "cell", "cell": "A.total-fails-to-deliver", "exact": false},
                    "right": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.total-fails-to-deliver", "exact": false}
                    }
                  }
                ]
              },
              "right": {"kind": "setting", "name": "variance-floor"}
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.total-fails-to-deliver", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1104, "start": 11, "end": 17}
            },
            {
              "name": "now",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {"kind": "cell", "cell": "A.total-fails-to-deliver", "exact": false},
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1105, "start": 11, "end": 14}
            },
            {
              "name": "change",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "function",
                      "name": "abs",
                      "args": [
                        {
                          "kind": "arithmetic",
                          "op": "-",
                          "left": {"kind": "cell", "cell": "A.total-fails-to-deliver", "exact": false},
                          "right": {
                            "kind": "prior",
                            "of": {"kind": "cell", "cell": "A.total-fails-to-deliver", "exact": false}
                          }
                        }
                      ]
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "abs(it - prior it)",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1106, "start": 11, "end": 17}
            }
          ],
          "message": [
            "From ",
            {"kind": "quantity", "name": "before"},
            " to ",
            {"kind": "quantity", "name": "now"},
            " in a month, a change of ",
            {"kind": "quantity", "name": "change"},
            " and more than ",
            {"kind": "setting", "name": "variance-threshold"},
            ": accept it with its reason."
          ]
        },
        {
          "at": "A.total-fails-to-receive",
          "when": {
            "kind": "and",
            "left": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [
                  {
                    "kind": "arithmetic",
                    "op": "-",
                    "left": {"kind": "cell", "cell": "A.total-fails-to-receive", "exact": false},
                    "right": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.total-fails-to-receive", "exact": false}
                    }
                  }
                ]
              },
              "right": {
                "kind": "arithmetic",
                "op": "*",
                "left": {"kind": "setting", "name": "variance-threshold"},
                "right": {
                  "kind": "function",
                  "name": "abs",
                  "args": [
                    {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.total-fails-to-receive", "exact": false}
                    }
                  ]
                }
              }
            },
            "right": {
              "kind": "compare",
              "op": ">",
              "type": "money",
              "left": {
                "kind": "function",
                "name": "abs",
                "args": [
                  {
                    "kind": "arithmetic",
                    "op": "-",
                    "left": {"kind": "cell", "cell": "A.total-fails-to-receive", "exact": false},
                    "right": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.total-fails-to-receive", "exact": false}
                    }
                  }
                ]
              },
              "right": {"kind": "setting", "name": "variance-floor"}
            }
          },
          "quantities": [
            {
              "name": "before",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "prior",
                      "of": {"kind": "cell", "cell": "A.total-fails-to-receive", "exact": false}
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "prior it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1104, "start": 11, "end": 17}
            },
            {
              "name": "now",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {"kind": "cell", "cell": "A.total-fails-to-receive", "exact": false},
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "it",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1105, "start": 11, "end": 14}
            },
            {
              "name": "change",
              "type": "money",
              "definition": {
                "cases": [
                  {
                    "value": {
                      "kind": "function",
                      "name": "abs",
                      "args": [
                        {
                          "kind": "arithmetic",
                          "op": "-",
                          "left": {"kind": "cell", "cell": "A.total-fails-to-receive", "exact": false},
                          "right": {
                            "kind": "prior",
                            "of": {"kind": "cell", "cell": "A.total-fails-to-receive", "exact": false}
                          }
                        }
                      ]
                    },
                    "when": null,
                    "from": null,
                    "cites": [],
                    "text": "abs(it - prior it)",
                    "condition": null
                  }
                ]
              },
              "place": {"line": 1106, "start": 11, "end": 17}
            }
          ],
          "message": [
            "From ",
            {"kind": "quantity", "name": "before"},
            " to ",
            {"kind": "quantity", "name": "now"},
            " in a month, a change of ",
            {"kind": "quantity", "name": "change"},
            " and more than ",
            {"kind": "setting", "name": "variance-threshold"},
            ": accept it with its reason."
          ]
        }
      ],
      "cites": [{"text": "The firm's profile, variance-threshold", "href": null}],
      "text": "abs(it - prior it) > variance-threshold * abs(prior it) and abs(it - prior it) > variance-floor",
      "place": {"line": 1099, "start": 7, "end": 23}
    }
  ],
  "rulesets": [],
  "windows": [{"worksheet": "equity-markets", "days": 30, "ruleset": null}]
};
