// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  examples: () => examples
});
module.exports = __toCommonJS(stdin_exports);
const examples = {
  createContact: {
    accepted: {
      "empty-strings": {
        summary: "Empty strings",
        description: "No page documents a minimum length.",
        statements: [],
        body: {
          external_id: "",
          name: ""
        }
      },
      "external-id-at-limit": {
        summary: "An identifier of the maximum length",
        statements: [],
        body: {
          external_id: "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
          name: "John Doe"
        }
      },
      "identifier-of-digits": {
        summary: "An identifier of digits, as a string",
        statements: [],
        body: {
          external_id: "007",
          name: "James"
        }
      },
      "name-at-limit": {
        summary: "A name of the maximum length",
        statements: [],
        body: {
          external_id: "C1",
          name: "ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé"
        }
      },
      "non-ascii": {
        summary: "Identifier and name in any script",
        statements: [],
        body: {
          external_id: "контакт/1",
          name: "Řehoř Šťastný"
        }
      },
      "page-create-contact": {
        summary: "The vendor's example",
        statements: [],
        body: {
          external_id: "C12345",
          name: "John Doe"
        }
      }
    },
    rejected: {
      "body-string": {
        summary: "A string instead of a contact",
        reason: "The body is an object.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "",
            keyword: "type"
          }
        ],
        body: "John Doe"
      },
      "external-id-missing": {
        summary: "No identifier",
        reason: "external_id is required.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "",
            keyword: "required"
          }
        ],
        body: {
          name: "John Doe"
        }
      },
      "external-id-number": {
        summary: "The identifier as a number",
        reason: "external_id is a string.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/external_id",
            keyword: "type"
          }
        ],
        body: {
          external_id: 7,
          name: "John Doe"
        }
      },
      "external-id-too-long": {
        summary: "An identifier one character too long",
        reason: "external_id is longer than the limit.",
        statements: [],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/external_id",
            keyword: "maxLength"
          }
        ],
        body: {
          external_id: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          name: "John Doe"
        }
      },
      "fields-of-an-upload": {
        summary: "The field names of an upload",
        reason: "A single contact has the fields external_id and name.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "",
            keyword: "required"
          },
          {
            pointer: "",
            keyword: "required"
          }
        ],
        body: {
          contact_external_id: "C12345",
          contact_name: "John Doe"
        }
      },
      "name-missing": {
        summary: "No name",
        reason: "name is required.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "",
            keyword: "required"
          }
        ],
        body: {
          external_id: "C12345"
        }
      }
    }
  },
  createCustomer: {
    accepted: {
      "at-limits": {
        summary: "Identifier and name of the maximum length",
        statements: [],
        body: {
          external_id: "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
          name: "ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé"
        }
      },
      "empty-strings": {
        summary: "Empty strings",
        description: "No page documents a minimum length.",
        statements: [],
        body: {
          external_id: "",
          name: ""
        }
      },
      "identifier-of-a-path": {
        summary: "An identifier that looks like a path",
        statements: [],
        body: {
          external_id: "a/../b?c#d e",
          name: "Acme Corporation"
        }
      },
      "non-ascii": {
        summary: "Identifier and name in any script",
        statements: [],
        body: {
          external_id: "顧客/七",
          name: "株式会社サンプル"
        }
      },
      "page-create-customer": {
        summary: "The vendor's example",
        statements: [],
        body: {
          external_id: "12345",
          name: "Acme Corporation"
        }
      },
      "with-parent": {
        summary: "A customer with a parent",
        description: "The field is reported by a third party only.",
        statements: [],
        body: {
          external_id: "12345-eu",
          name: "Acme Europe",
          parent_external_id: "12345"
        }
      }
    },
    rejected: {
      "body-array": {
        summary: "An array with one item",
        reason: "The operation accepts a single customer.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "",
            keyword: "type"
          }
        ],
        body: [
          {
            external_id: "12345",
            name: "Acme Corporation"
          }
        ]
      },
      "body-of-an-upload": {
        summary: "The body of an upload",
        reason: "Send a single customer directly, without a customers array.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "",
            keyword: "required"
          },
          {
            pointer: "",
            keyword: "required"
          }
        ],
        body: {
          customers: [
            {
              external_id: "12345",
              name: "Acme Corporation"
            }
          ]
        }
      },
      "external-id-missing": {
        summary: "No identifier",
        reason: "external_id is required.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "",
            keyword: "required"
          }
        ],
        body: {
          name: "Acme Corporation"
        }
      },
      "external-id-number": {
        summary: "The identifier as a number",
        reason: "external_id is a string.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/external_id",
            keyword: "type"
          }
        ],
        body: {
          external_id: 12345,
          name: "Acme Corporation"
        }
      },
      "external-id-too-long": {
        summary: "An identifier one character too long",
        reason: "external_id is longer than the limit.",
        statements: [],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/external_id",
            keyword: "maxLength"
          }
        ],
        body: {
          external_id: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
          name: "Acme Corporation"
        }
      },
      "name-missing": {
        summary: "No name",
        reason: "name is required.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "",
            keyword: "required"
          }
        ],
        body: {
          external_id: "12345"
        }
      },
      "name-null": {
        summary: "The name as null",
        reason: "name is a string.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/name",
            keyword: "type"
          }
        ],
        body: {
          external_id: "12345",
          name: null
        }
      },
      "parent-number": {
        summary: "The parent as a number",
        reason: "parent_external_id is a string.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/parent_external_id",
            keyword: "type"
          }
        ],
        body: {
          external_id: "12345",
          name: "Acme Corporation",
          parent_external_id: 7
        }
      }
    }
  },
  trackEvents: {
    accepted: {
      "address-as-name": {
        summary: "An event named after a page",
        statements: [],
        body: {
          trackerKey: "CS-ABCD1",
          events: [
            {
              name: "example.com/settings",
              timestamp: 1712123456789,
              identification: {
                customer: "cus_456"
              }
            }
          ]
        }
      },
      "any-tracker-key": {
        summary: "A key in another format",
        description: "No page documents the format of the key.",
        statements: [],
        body: {
          trackerKey: "anything",
          events: []
        }
      },
      "customer-only": {
        summary: "An event of a customer, without contact and data",
        statements: [],
        body: {
          trackerKey: "CS-ABCD1",
          events: [
            {
              name: "my-event-name",
              timestamp: 1712123456789,
              identification: {
                customer: "cus_456"
              }
            }
          ]
        }
      },
      "events-at-limit": {
        summary: "The maximum number of events in one request",
        statements: [],
        body: {
          trackerKey: "CS-ABCD1",
          events: [
            {
              name: "login",
              timestamp: 1,
              identification: {
                customer: "cus_1"
              }
            },
            {
              name: "login",
              timestamp: 2,
              identification: {
                customer: "cus_2"
              }
            },
            {
              name: "login",
              timestamp: 3,
              identification: {
                customer: "cus_3"
              }
            },
            {
              name: "login",
              timestamp: 4,
              identification: {
                customer: "cus_4"
              }
            },
            {
              name: "login",
              timestamp: 5,
              identification: {
                customer: "cus_5"
              }
            },
            {
              name: "login",
              timestamp: 6,
              identification: {
                customer: "cus_6"
              }
            },
            {
              name: "login",
              timestamp: 7,
              identification: {
                customer: "cus_7"
              }
            },
            {
              name: "login",
              timestamp: 8,
              identification: {
                customer: "cus_8"
              }
            },
            {
              name: "login",
              timestamp: 9,
              identification: {
                customer: "cus_9"
              }
            },
            {
              name: "login",
              timestamp: 10,
              identification: {
                customer: "cus_10"
              }
            },
            {
              name: "login",
              timestamp: 11,
              identification: {
                customer: "cus_11"
              }
            },
            {
              name: "login",
              timestamp: 12,
              identification: {
                customer: "cus_12"
              }
            },
            {
              name: "login",
              timestamp: 13,
              identification: {
                customer: "cus_13"
              }
            },
            {
              name: "login",
              timestamp: 14,
              identification: {
                customer: "cus_14"
              }
            },
            {
              name: "login",
              timestamp: 15,
              identification: {
                customer: "cus_15"
              }
            },
            {
              name: "login",
              timestamp: 16,
              identification: {
                customer: "cus_16"
              }
            },
            {
              name: "login",
              timestamp: 17,
              identification: {
                customer: "cus_17"
              }
            },
            {
              name: "login",
              timestamp: 18,
              identification: {
                customer: "cus_18"
              }
            },
            {
              name: "login",
              timestamp: 19,
              identification: {
                customer: "cus_19"
              }
            },
            {
              name: "login",
              timestamp: 20,
              identification: {
                customer: "cus_20"
              }
            },
            {
              name: "login",
              timestamp: 21,
              identification: {
                customer: "cus_21"
              }
            },
            {
              name: "login",
              timestamp: 22,
              identification: {
                customer: "cus_22"
              }
            },
            {
              name: "login",
              timestamp: 23,
              identification: {
                customer: "cus_23"
              }
            },
            {
              name: "login",
              timestamp: 24,
              identification: {
                customer: "cus_24"
              }
            },
            {
              name: "login",
              timestamp: 25,
              identification: {
                customer: "cus_25"
              }
            },
            {
              name: "login",
              timestamp: 26,
              identification: {
                customer: "cus_26"
              }
            },
            {
              name: "login",
              timestamp: 27,
              identification: {
                customer: "cus_27"
              }
            },
            {
              name: "login",
              timestamp: 28,
              identification: {
                customer: "cus_28"
              }
            },
            {
              name: "login",
              timestamp: 29,
              identification: {
                customer: "cus_29"
              }
            },
            {
              name: "login",
              timestamp: 30,
              identification: {
                customer: "cus_30"
              }
            },
            {
              name: "login",
              timestamp: 31,
              identification: {
                customer: "cus_31"
              }
            },
            {
              name: "login",
              timestamp: 32,
              identification: {
                customer: "cus_32"
              }
            },
            {
              name: "login",
              timestamp: 33,
              identification: {
                customer: "cus_33"
              }
            },
            {
              name: "login",
              timestamp: 34,
              identification: {
                customer: "cus_34"
              }
            },
            {
              name: "login",
              timestamp: 35,
              identification: {
                customer: "cus_35"
              }
            },
            {
              name: "login",
              timestamp: 36,
              identification: {
                customer: "cus_36"
              }
            },
            {
              name: "login",
              timestamp: 37,
              identification: {
                customer: "cus_37"
              }
            },
            {
              name: "login",
              timestamp: 38,
              identification: {
                customer: "cus_38"
              }
            },
            {
              name: "login",
              timestamp: 39,
              identification: {
                customer: "cus_39"
              }
            },
            {
              name: "login",
              timestamp: 40,
              identification: {
                customer: "cus_40"
              }
            },
            {
              name: "login",
              timestamp: 41,
              identification: {
                customer: "cus_41"
              }
            },
            {
              name: "login",
              timestamp: 42,
              identification: {
                customer: "cus_42"
              }
            },
            {
              name: "login",
              timestamp: 43,
              identification: {
                customer: "cus_43"
              }
            },
            {
              name: "login",
              timestamp: 44,
              identification: {
                customer: "cus_44"
              }
            },
            {
              name: "login",
              timestamp: 45,
              identification: {
                customer: "cus_45"
              }
            },
            {
              name: "login",
              timestamp: 46,
              identification: {
                customer: "cus_46"
              }
            },
            {
              name: "login",
              timestamp: 47,
              identification: {
                customer: "cus_47"
              }
            },
            {
              name: "login",
              timestamp: 48,
              identification: {
                customer: "cus_48"
              }
            },
            {
              name: "login",
              timestamp: 49,
              identification: {
                customer: "cus_49"
              }
            },
            {
              name: "login",
              timestamp: 50,
              identification: {
                customer: "cus_50"
              }
            },
            {
              name: "login",
              timestamp: 51,
              identification: {
                customer: "cus_51"
              }
            },
            {
              name: "login",
              timestamp: 52,
              identification: {
                customer: "cus_52"
              }
            },
            {
              name: "login",
              timestamp: 53,
              identification: {
                customer: "cus_53"
              }
            },
            {
              name: "login",
              timestamp: 54,
              identification: {
                customer: "cus_54"
              }
            },
            {
              name: "login",
              timestamp: 55,
              identification: {
                customer: "cus_55"
              }
            },
            {
              name: "login",
              timestamp: 56,
              identification: {
                customer: "cus_56"
              }
            },
            {
              name: "login",
              timestamp: 57,
              identification: {
                customer: "cus_57"
              }
            },
            {
              name: "login",
              timestamp: 58,
              identification: {
                customer: "cus_58"
              }
            },
            {
              name: "login",
              timestamp: 59,
              identification: {
                customer: "cus_59"
              }
            },
            {
              name: "login",
              timestamp: 60,
              identification: {
                customer: "cus_60"
              }
            },
            {
              name: "login",
              timestamp: 61,
              identification: {
                customer: "cus_61"
              }
            },
            {
              name: "login",
              timestamp: 62,
              identification: {
                customer: "cus_62"
              }
            },
            {
              name: "login",
              timestamp: 63,
              identification: {
                customer: "cus_63"
              }
            },
            {
              name: "login",
              timestamp: 64,
              identification: {
                customer: "cus_64"
              }
            },
            {
              name: "login",
              timestamp: 65,
              identification: {
                customer: "cus_65"
              }
            },
            {
              name: "login",
              timestamp: 66,
              identification: {
                customer: "cus_66"
              }
            },
            {
              name: "login",
              timestamp: 67,
              identification: {
                customer: "cus_67"
              }
            },
            {
              name: "login",
              timestamp: 68,
              identification: {
                customer: "cus_68"
              }
            },
            {
              name: "login",
              timestamp: 69,
              identification: {
                customer: "cus_69"
              }
            },
            {
              name: "login",
              timestamp: 70,
              identification: {
                customer: "cus_70"
              }
            },
            {
              name: "login",
              timestamp: 71,
              identification: {
                customer: "cus_71"
              }
            },
            {
              name: "login",
              timestamp: 72,
              identification: {
                customer: "cus_72"
              }
            },
            {
              name: "login",
              timestamp: 73,
              identification: {
                customer: "cus_73"
              }
            },
            {
              name: "login",
              timestamp: 74,
              identification: {
                customer: "cus_74"
              }
            },
            {
              name: "login",
              timestamp: 75,
              identification: {
                customer: "cus_75"
              }
            },
            {
              name: "login",
              timestamp: 76,
              identification: {
                customer: "cus_76"
              }
            },
            {
              name: "login",
              timestamp: 77,
              identification: {
                customer: "cus_77"
              }
            },
            {
              name: "login",
              timestamp: 78,
              identification: {
                customer: "cus_78"
              }
            },
            {
              name: "login",
              timestamp: 79,
              identification: {
                customer: "cus_79"
              }
            },
            {
              name: "login",
              timestamp: 80,
              identification: {
                customer: "cus_80"
              }
            },
            {
              name: "login",
              timestamp: 81,
              identification: {
                customer: "cus_81"
              }
            },
            {
              name: "login",
              timestamp: 82,
              identification: {
                customer: "cus_82"
              }
            },
            {
              name: "login",
              timestamp: 83,
              identification: {
                customer: "cus_83"
              }
            },
            {
              name: "login",
              timestamp: 84,
              identification: {
                customer: "cus_84"
              }
            },
            {
              name: "login",
              timestamp: 85,
              identification: {
                customer: "cus_85"
              }
            },
            {
              name: "login",
              timestamp: 86,
              identification: {
                customer: "cus_86"
              }
            },
            {
              name: "login",
              timestamp: 87,
              identification: {
                customer: "cus_87"
              }
            },
            {
              name: "login",
              timestamp: 88,
              identification: {
                customer: "cus_88"
              }
            },
            {
              name: "login",
              timestamp: 89,
              identification: {
                customer: "cus_89"
              }
            },
            {
              name: "login",
              timestamp: 90,
              identification: {
                customer: "cus_90"
              }
            },
            {
              name: "login",
              timestamp: 91,
              identification: {
                customer: "cus_91"
              }
            },
            {
              name: "login",
              timestamp: 92,
              identification: {
                customer: "cus_92"
              }
            },
            {
              name: "login",
              timestamp: 93,
              identification: {
                customer: "cus_93"
              }
            },
            {
              name: "login",
              timestamp: 94,
              identification: {
                customer: "cus_94"
              }
            },
            {
              name: "login",
              timestamp: 95,
              identification: {
                customer: "cus_95"
              }
            },
            {
              name: "login",
              timestamp: 96,
              identification: {
                customer: "cus_96"
              }
            },
            {
              name: "login",
              timestamp: 97,
              identification: {
                customer: "cus_97"
              }
            },
            {
              name: "login",
              timestamp: 98,
              identification: {
                customer: "cus_98"
              }
            },
            {
              name: "login",
              timestamp: 99,
              identification: {
                customer: "cus_99"
              }
            },
            {
              name: "login",
              timestamp: 100,
              identification: {
                customer: "cus_100"
              }
            }
          ]
        }
      },
      "no-events": {
        summary: "An empty batch",
        description: "No page documents a minimum number of events.",
        statements: [],
        body: {
          trackerKey: "CS-ABCD1",
          events: []
        }
      },
      "numbers-and-strings": {
        summary: "Strings and numbers as data",
        statements: [],
        body: {
          trackerKey: "CS-ABCD1",
          events: [
            {
              name: "login",
              timestamp: 1712123456789,
              identification: {
                customer: "cus_456"
              },
              data: {
                customer: {
                  seats: 12,
                  plan: "pro"
                }
              }
            }
          ]
        }
      },
      "page-track-events": {
        summary: "An event with data, after the vendor's example",
        statements: [],
        body: {
          trackerKey: "CS-ABCD1",
          events: [
            {
              name: "my-event-name",
              timestamp: 1712123456789,
              identification: {
                customer: "cus_456",
                contact: "con_123"
              },
              data: {
                customer: {
                  "my-value": "184"
                },
                contact: {
                  email: "thomas@example.com",
                  contact_name: "Thomas"
                }
              }
            }
          ]
        }
      }
    },
    rejected: {
      "customer-missing": {
        summary: "An event without a customer",
        reason: "Every event names its customer.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/events/0/identification",
            keyword: "required"
          }
        ],
        body: {
          trackerKey: "CS-ABCD1",
          events: [
            {
              name: "login",
              timestamp: 1712123456789,
              identification: {
                contact: "con_123"
              }
            }
          ]
        }
      },
      "data-boolean": {
        summary: "A boolean in the data",
        reason: "The tracker accepts only strings and numbers.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/events/0/data/customer/trial",
            keyword: "type"
          }
        ],
        body: {
          trackerKey: "CS-ABCD1",
          events: [
            {
              name: "login",
              timestamp: 1712123456789,
              identification: {
                customer: "cus_456"
              },
              data: {
                customer: {
                  trial: true
                }
              }
            }
          ]
        }
      },
      "events-missing": {
        summary: "No events field",
        reason: "events is required.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "",
            keyword: "required"
          }
        ],
        body: {
          trackerKey: "CS-ABCD1"
        }
      },
      "events-over-limit": {
        summary: "One event too many",
        reason: "The request has more events than the limit.",
        statements: [],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/events",
            keyword: "maxItems"
          }
        ],
        body: {
          trackerKey: "CS-ABCD1",
          events: [
            {
              name: "login",
              timestamp: 1,
              identification: {
                customer: "cus_1"
              }
            },
            {
              name: "login",
              timestamp: 2,
              identification: {
                customer: "cus_2"
              }
            },
            {
              name: "login",
              timestamp: 3,
              identification: {
                customer: "cus_3"
              }
            },
            {
              name: "login",
              timestamp: 4,
              identification: {
                customer: "cus_4"
              }
            },
            {
              name: "login",
              timestamp: 5,
              identification: {
                customer: "cus_5"
              }
            },
            {
              name: "login",
              timestamp: 6,
              identification: {
                customer: "cus_6"
              }
            },
            {
              name: "login",
              timestamp: 7,
              identification: {
                customer: "cus_7"
              }
            },
            {
              name: "login",
              timestamp: 8,
              identification: {
                customer: "cus_8"
              }
            },
            {
              name: "login",
              timestamp: 9,
              identification: {
                customer: "cus_9"
              }
            },
            {
              name: "login",
              timestamp: 10,
              identification: {
                customer: "cus_10"
              }
            },
            {
              name: "login",
              timestamp: 11,
              identification: {
                customer: "cus_11"
              }
            },
            {
              name: "login",
              timestamp: 12,
              identification: {
                customer: "cus_12"
              }
            },
            {
              name: "login",
              timestamp: 13,
              identification: {
                customer: "cus_13"
              }
            },
            {
              name: "login",
              timestamp: 14,
              identification: {
                customer: "cus_14"
              }
            },
            {
              name: "login",
              timestamp: 15,
              identification: {
                customer: "cus_15"
              }
            },
            {
              name: "login",
              timestamp: 16,
              identification: {
                customer: "cus_16"
              }
            },
            {
              name: "login",
              timestamp: 17,
              identification: {
                customer: "cus_17"
              }
            },
            {
              name: "login",
              timestamp: 18,
              identification: {
                customer: "cus_18"
              }
            },
            {
              name: "login",
              timestamp: 19,
              identification: {
                customer: "cus_19"
              }
            },
            {
              name: "login",
              timestamp: 20,
              identification: {
                customer: "cus_20"
              }
            },
            {
              name: "login",
              timestamp: 21,
              identification: {
                customer: "cus_21"
              }
            },
            {
              name: "login",
              timestamp: 22,
              identification: {
                customer: "cus_22"
              }
            },
            {
              name: "login",
              timestamp: 23,
              identification: {
                customer: "cus_23"
              }
            },
            {
              name: "login",
              timestamp: 24,
              identification: {
                customer: "cus_24"
              }
            },
            {
              name: "login",
              timestamp: 25,
              identification: {
                customer: "cus_25"
              }
            },
            {
              name: "login",
              timestamp: 26,
              identification: {
                customer: "cus_26"
              }
            },
            {
              name: "login",
              timestamp: 27,
              identification: {
                customer: "cus_27"
              }
            },
            {
              name: "login",
              timestamp: 28,
              identification: {
                customer: "cus_28"
              }
            },
            {
              name: "login",
              timestamp: 29,
              identification: {
                customer: "cus_29"
              }
            },
            {
              name: "login",
              timestamp: 30,
              identification: {
                customer: "cus_30"
              }
            },
            {
              name: "login",
              timestamp: 31,
              identification: {
                customer: "cus_31"
              }
            },
            {
              name: "login",
              timestamp: 32,
              identification: {
                customer: "cus_32"
              }
            },
            {
              name: "login",
              timestamp: 33,
              identification: {
                customer: "cus_33"
              }
            },
            {
              name: "login",
              timestamp: 34,
              identification: {
                customer: "cus_34"
              }
            },
            {
              name: "login",
              timestamp: 35,
              identification: {
                customer: "cus_35"
              }
            },
            {
              name: "login",
              timestamp: 36,
              identification: {
                customer: "cus_36"
              }
            },
            {
              name: "login",
              timestamp: 37,
              identification: {
                customer: "cus_37"
              }
            },
            {
              name: "login",
              timestamp: 38,
              identification: {
                customer: "cus_38"
              }
            },
            {
              name: "login",
              timestamp: 39,
              identification: {
                customer: "cus_39"
              }
            },
            {
              name: "login",
              timestamp: 40,
              identification: {
                customer: "cus_40"
              }
            },
            {
              name: "login",
              timestamp: 41,
              identification: {
                customer: "cus_41"
              }
            },
            {
              name: "login",
              timestamp: 42,
              identification: {
                customer: "cus_42"
              }
            },
            {
              name: "login",
              timestamp: 43,
              identification: {
                customer: "cus_43"
              }
            },
            {
              name: "login",
              timestamp: 44,
              identification: {
                customer: "cus_44"
              }
            },
            {
              name: "login",
              timestamp: 45,
              identification: {
                customer: "cus_45"
              }
            },
            {
              name: "login",
              timestamp: 46,
              identification: {
                customer: "cus_46"
              }
            },
            {
              name: "login",
              timestamp: 47,
              identification: {
                customer: "cus_47"
              }
            },
            {
              name: "login",
              timestamp: 48,
              identification: {
                customer: "cus_48"
              }
            },
            {
              name: "login",
              timestamp: 49,
              identification: {
                customer: "cus_49"
              }
            },
            {
              name: "login",
              timestamp: 50,
              identification: {
                customer: "cus_50"
              }
            },
            {
              name: "login",
              timestamp: 51,
              identification: {
                customer: "cus_51"
              }
            },
            {
              name: "login",
              timestamp: 52,
              identification: {
                customer: "cus_52"
              }
            },
            {
              name: "login",
              timestamp: 53,
              identification: {
                customer: "cus_53"
              }
            },
            {
              name: "login",
              timestamp: 54,
              identification: {
                customer: "cus_54"
              }
            },
            {
              name: "login",
              timestamp: 55,
              identification: {
                customer: "cus_55"
              }
            },
            {
              name: "login",
              timestamp: 56,
              identification: {
                customer: "cus_56"
              }
            },
            {
              name: "login",
              timestamp: 57,
              identification: {
                customer: "cus_57"
              }
            },
            {
              name: "login",
              timestamp: 58,
              identification: {
                customer: "cus_58"
              }
            },
            {
              name: "login",
              timestamp: 59,
              identification: {
                customer: "cus_59"
              }
            },
            {
              name: "login",
              timestamp: 60,
              identification: {
                customer: "cus_60"
              }
            },
            {
              name: "login",
              timestamp: 61,
              identification: {
                customer: "cus_61"
              }
            },
            {
              name: "login",
              timestamp: 62,
              identification: {
                customer: "cus_62"
              }
            },
            {
              name: "login",
              timestamp: 63,
              identification: {
                customer: "cus_63"
              }
            },
            {
              name: "login",
              timestamp: 64,
              identification: {
                customer: "cus_64"
              }
            },
            {
              name: "login",
              timestamp: 65,
              identification: {
                customer: "cus_65"
              }
            },
            {
              name: "login",
              timestamp: 66,
              identification: {
                customer: "cus_66"
              }
            },
            {
              name: "login",
              timestamp: 67,
              identification: {
                customer: "cus_67"
              }
            },
            {
              name: "login",
              timestamp: 68,
              identification: {
                customer: "cus_68"
              }
            },
            {
              name: "login",
              timestamp: 69,
              identification: {
                customer: "cus_69"
              }
            },
            {
              name: "login",
              timestamp: 70,
              identification: {
                customer: "cus_70"
              }
            },
            {
              name: "login",
              timestamp: 71,
              identification: {
                customer: "cus_71"
              }
            },
            {
              name: "login",
              timestamp: 72,
              identification: {
                customer: "cus_72"
              }
            },
            {
              name: "login",
              timestamp: 73,
              identification: {
                customer: "cus_73"
              }
            },
            {
              name: "login",
              timestamp: 74,
              identification: {
                customer: "cus_74"
              }
            },
            {
              name: "login",
              timestamp: 75,
              identification: {
                customer: "cus_75"
              }
            },
            {
              name: "login",
              timestamp: 76,
              identification: {
                customer: "cus_76"
              }
            },
            {
              name: "login",
              timestamp: 77,
              identification: {
                customer: "cus_77"
              }
            },
            {
              name: "login",
              timestamp: 78,
              identification: {
                customer: "cus_78"
              }
            },
            {
              name: "login",
              timestamp: 79,
              identification: {
                customer: "cus_79"
              }
            },
            {
              name: "login",
              timestamp: 80,
              identification: {
                customer: "cus_80"
              }
            },
            {
              name: "login",
              timestamp: 81,
              identification: {
                customer: "cus_81"
              }
            },
            {
              name: "login",
              timestamp: 82,
              identification: {
                customer: "cus_82"
              }
            },
            {
              name: "login",
              timestamp: 83,
              identification: {
                customer: "cus_83"
              }
            },
            {
              name: "login",
              timestamp: 84,
              identification: {
                customer: "cus_84"
              }
            },
            {
              name: "login",
              timestamp: 85,
              identification: {
                customer: "cus_85"
              }
            },
            {
              name: "login",
              timestamp: 86,
              identification: {
                customer: "cus_86"
              }
            },
            {
              name: "login",
              timestamp: 87,
              identification: {
                customer: "cus_87"
              }
            },
            {
              name: "login",
              timestamp: 88,
              identification: {
                customer: "cus_88"
              }
            },
            {
              name: "login",
              timestamp: 89,
              identification: {
                customer: "cus_89"
              }
            },
            {
              name: "login",
              timestamp: 90,
              identification: {
                customer: "cus_90"
              }
            },
            {
              name: "login",
              timestamp: 91,
              identification: {
                customer: "cus_91"
              }
            },
            {
              name: "login",
              timestamp: 92,
              identification: {
                customer: "cus_92"
              }
            },
            {
              name: "login",
              timestamp: 93,
              identification: {
                customer: "cus_93"
              }
            },
            {
              name: "login",
              timestamp: 94,
              identification: {
                customer: "cus_94"
              }
            },
            {
              name: "login",
              timestamp: 95,
              identification: {
                customer: "cus_95"
              }
            },
            {
              name: "login",
              timestamp: 96,
              identification: {
                customer: "cus_96"
              }
            },
            {
              name: "login",
              timestamp: 97,
              identification: {
                customer: "cus_97"
              }
            },
            {
              name: "login",
              timestamp: 98,
              identification: {
                customer: "cus_98"
              }
            },
            {
              name: "login",
              timestamp: 99,
              identification: {
                customer: "cus_99"
              }
            },
            {
              name: "login",
              timestamp: 100,
              identification: {
                customer: "cus_100"
              }
            },
            {
              name: "login",
              timestamp: 101,
              identification: {
                customer: "cus_101"
              }
            }
          ]
        }
      },
      "name-missing": {
        summary: "An event without a name",
        reason: "Every event has a name.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/events/0",
            keyword: "required"
          }
        ],
        body: {
          trackerKey: "CS-ABCD1",
          events: [
            {
              timestamp: 1712123456789,
              identification: {
                customer: "cus_456"
              }
            }
          ]
        }
      },
      "timestamp-fraction": {
        summary: "A timestamp with a fraction",
        reason: "timestamp is an integer, in milliseconds.",
        statements: [],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/events/0/timestamp",
            keyword: "type"
          }
        ],
        body: {
          trackerKey: "CS-ABCD1",
          events: [
            {
              name: "login",
              timestamp: 1712123456789e-3,
              identification: {
                customer: "cus_456"
              }
            }
          ]
        }
      },
      "timestamp-string": {
        summary: "A timestamp as a string",
        reason: "timestamp is a number, in milliseconds.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/events/0/timestamp",
            keyword: "type"
          }
        ],
        body: {
          trackerKey: "CS-ABCD1",
          events: [
            {
              name: "login",
              timestamp: "2024-04-03T05:50:56Z",
              identification: {
                customer: "cus_456"
              }
            }
          ]
        }
      },
      "tracker-key-missing": {
        summary: "No tracker key",
        reason: "trackerKey is required in the body, in addition to the key in the header.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "",
            keyword: "required"
          }
        ],
        body: {
          events: []
        }
      }
    }
  },
  updateContact: {
    accepted: {
      "empty-name": {
        summary: "An empty name",
        description: "No page documents a minimum length.",
        statements: [],
        body: {
          name: ""
        }
      },
      "long-words": {
        summary: "A name of many words",
        statements: [],
        body: {
          name: "Maria del Carmen, Countess of Somewhere (retired)"
        }
      },
      "name-at-limit": {
        summary: "A name of the maximum length",
        statements: [],
        body: {
          name: "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"
        }
      },
      "non-ascii": {
        summary: "A name in any script",
        statements: [],
        body: {
          name: "Řehoř Šťastný"
        }
      },
      nothing: {
        summary: "Nothing to change",
        description: "No page says what an empty body does.",
        statements: [],
        body: {}
      },
      "page-update-contact": {
        summary: "The vendor's example",
        statements: [],
        body: {
          name: "John Smith"
        }
      }
    },
    rejected: {
      "body-array": {
        summary: "An array with one item",
        reason: "The body is an object.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "",
            keyword: "type"
          }
        ],
        body: [
          {
            name: "John Smith"
          }
        ]
      },
      "body-null": {
        summary: "A body of null",
        reason: "The body is an object.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "",
            keyword: "type"
          }
        ],
        body: null
      },
      "name-null": {
        summary: "The name as null",
        reason: "name is a string. Omit it to keep the name.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/name",
            keyword: "type"
          }
        ],
        body: {
          name: null
        }
      },
      "name-number": {
        summary: "The name as a number",
        reason: "name is a string.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/name",
            keyword: "type"
          }
        ],
        body: {
          name: 7
        }
      },
      "name-object": {
        summary: "The name in parts",
        reason: "name is one string.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/name",
            keyword: "type"
          }
        ],
        body: {
          name: {
            first: "John",
            last: "Smith"
          }
        }
      },
      "name-too-long": {
        summary: "A name one character too long",
        reason: "name is longer than the limit.",
        statements: [],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/name",
            keyword: "maxLength"
          }
        ],
        body: {
          name: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        }
      }
    }
  },
  updateCustomer: {
    accepted: {
      "attribute-values": {
        summary: "Values of every type",
        statements: [],
        body: {
          attributes: {
            plan: "pro",
            seats: 3,
            trial: false,
            signed_at: 1714348800
          }
        }
      },
      attributes: {
        summary: "Only attributes",
        description: "Reported by a third party only, with the rule that one unknown codename refuses the request.",
        statements: [],
        body: {
          attributes: {
            plan: "enterprise",
            renewal_date: "2027-03-31",
            seats: 250
          }
        }
      },
      "churned-without-a-day": {
        summary: "Churned, without a date",
        description: "No page says that the date is then required.",
        statements: [],
        body: {
          is_churned: true
        }
      },
      "name-at-limit": {
        summary: "A name of the maximum length",
        statements: [],
        body: {
          name: "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"
        }
      },
      "name-only": {
        summary: "One field",
        statements: [],
        body: {
          name: "Acme Corp."
        }
      },
      nothing: {
        summary: "Nothing to change",
        description: "No page says what an empty body does.",
        statements: [],
        body: {}
      },
      "page-update-customer": {
        summary: "The vendor's example",
        statements: [],
        body: {
          name: "Acme Corporation",
          is_churned: true,
          churned_date: "2024-12-31",
          owner_email: "owner@example.com"
        }
      },
      unsubscribed: {
        summary: "Unsubscribed, not churned",
        statements: [],
        body: {
          is_unsubscribed: true,
          is_churned: false
        }
      }
    },
    rejected: {
      "attribute-null": {
        summary: "An attribute with the value null",
        reason: "A value is a string, a number or a boolean.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/attributes/plan",
            keyword: "type"
          }
        ],
        body: {
          attributes: {
            plan: null
          }
        }
      },
      "attributes-list": {
        summary: "Attributes as an array",
        reason: "attributes is an object that maps codenames to values.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/attributes",
            keyword: "type"
          }
        ],
        body: {
          attributes: [
            "plan"
          ]
        }
      },
      "body-null": {
        summary: "A body of null",
        reason: "The body is an object.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "",
            keyword: "type"
          }
        ],
        body: null
      },
      "churned-date-impossible": {
        summary: "November 31",
        reason: "churned_date must exist in the calendar.",
        statements: [],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/churned_date",
            keyword: "format"
          }
        ],
        body: {
          churned_date: "2024-11-31"
        }
      },
      "churned-date-with-time": {
        summary: "A date with a time",
        reason: "churned_date is a date without a time.",
        statements: [],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/churned_date",
            keyword: "format"
          }
        ],
        body: {
          churned_date: "2024-12-31T12:00:00Z"
        }
      },
      "is-churned-string": {
        summary: "A boolean in quotes",
        reason: "is_churned is true or false, without quotes.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/is_churned",
            keyword: "type"
          }
        ],
        body: {
          is_churned: "true"
        }
      },
      "is-unsubscribed-number": {
        summary: "A boolean as a number",
        reason: "is_unsubscribed is true or false.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/is_unsubscribed",
            keyword: "type"
          }
        ],
        body: {
          is_unsubscribed: 1
        }
      },
      "name-too-long": {
        summary: "A name one character too long",
        reason: "name is longer than the limit.",
        statements: [],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/name",
            keyword: "maxLength"
          }
        ],
        body: {
          name: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        }
      },
      "owner-email-no-address": {
        summary: "An owner_email that is not an e-mail address",
        reason: "owner_email is an e-mail address.",
        statements: [],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/owner_email",
            keyword: "format"
          }
        ],
        body: {
          owner_email: "Jane Doe"
        }
      }
    }
  },
  uploadContacts: {
    accepted: {
      "contacts-at-limit": {
        summary: "The maximum number of contacts in one request",
        statements: [],
        body: {
          contacts: [
            {
              customer_external_id: "1",
              contact_external_id: "c-1",
              contact_name: "Contact 1"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-2",
              contact_name: "Contact 2"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-3",
              contact_name: "Contact 3"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-4",
              contact_name: "Contact 4"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-5",
              contact_name: "Contact 5"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-6",
              contact_name: "Contact 6"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-7",
              contact_name: "Contact 7"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-8",
              contact_name: "Contact 8"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-9",
              contact_name: "Contact 9"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-10",
              contact_name: "Contact 10"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-11",
              contact_name: "Contact 11"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-12",
              contact_name: "Contact 12"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-13",
              contact_name: "Contact 13"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-14",
              contact_name: "Contact 14"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-15",
              contact_name: "Contact 15"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-16",
              contact_name: "Contact 16"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-17",
              contact_name: "Contact 17"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-18",
              contact_name: "Contact 18"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-19",
              contact_name: "Contact 19"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-20",
              contact_name: "Contact 20"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-21",
              contact_name: "Contact 21"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-22",
              contact_name: "Contact 22"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-23",
              contact_name: "Contact 23"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-24",
              contact_name: "Contact 24"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-25",
              contact_name: "Contact 25"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-26",
              contact_name: "Contact 26"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-27",
              contact_name: "Contact 27"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-28",
              contact_name: "Contact 28"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-29",
              contact_name: "Contact 29"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-30",
              contact_name: "Contact 30"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-31",
              contact_name: "Contact 31"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-32",
              contact_name: "Contact 32"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-33",
              contact_name: "Contact 33"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-34",
              contact_name: "Contact 34"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-35",
              contact_name: "Contact 35"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-36",
              contact_name: "Contact 36"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-37",
              contact_name: "Contact 37"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-38",
              contact_name: "Contact 38"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-39",
              contact_name: "Contact 39"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-40",
              contact_name: "Contact 40"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-41",
              contact_name: "Contact 41"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-42",
              contact_name: "Contact 42"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-43",
              contact_name: "Contact 43"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-44",
              contact_name: "Contact 44"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-45",
              contact_name: "Contact 45"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-46",
              contact_name: "Contact 46"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-47",
              contact_name: "Contact 47"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-48",
              contact_name: "Contact 48"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-49",
              contact_name: "Contact 49"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-50",
              contact_name: "Contact 50"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-51",
              contact_name: "Contact 51"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-52",
              contact_name: "Contact 52"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-53",
              contact_name: "Contact 53"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-54",
              contact_name: "Contact 54"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-55",
              contact_name: "Contact 55"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-56",
              contact_name: "Contact 56"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-57",
              contact_name: "Contact 57"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-58",
              contact_name: "Contact 58"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-59",
              contact_name: "Contact 59"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-60",
              contact_name: "Contact 60"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-61",
              contact_name: "Contact 61"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-62",
              contact_name: "Contact 62"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-63",
              contact_name: "Contact 63"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-64",
              contact_name: "Contact 64"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-65",
              contact_name: "Contact 65"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-66",
              contact_name: "Contact 66"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-67",
              contact_name: "Contact 67"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-68",
              contact_name: "Contact 68"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-69",
              contact_name: "Contact 69"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-70",
              contact_name: "Contact 70"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-71",
              contact_name: "Contact 71"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-72",
              contact_name: "Contact 72"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-73",
              contact_name: "Contact 73"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-74",
              contact_name: "Contact 74"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-75",
              contact_name: "Contact 75"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-76",
              contact_name: "Contact 76"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-77",
              contact_name: "Contact 77"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-78",
              contact_name: "Contact 78"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-79",
              contact_name: "Contact 79"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-80",
              contact_name: "Contact 80"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-81",
              contact_name: "Contact 81"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-82",
              contact_name: "Contact 82"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-83",
              contact_name: "Contact 83"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-84",
              contact_name: "Contact 84"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-85",
              contact_name: "Contact 85"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-86",
              contact_name: "Contact 86"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-87",
              contact_name: "Contact 87"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-88",
              contact_name: "Contact 88"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-89",
              contact_name: "Contact 89"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-90",
              contact_name: "Contact 90"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-91",
              contact_name: "Contact 91"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-92",
              contact_name: "Contact 92"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-93",
              contact_name: "Contact 93"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-94",
              contact_name: "Contact 94"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-95",
              contact_name: "Contact 95"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-96",
              contact_name: "Contact 96"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-97",
              contact_name: "Contact 97"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-98",
              contact_name: "Contact 98"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-99",
              contact_name: "Contact 99"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-100",
              contact_name: "Contact 100"
            }
          ]
        }
      },
      "metrics-at-limit": {
        summary: "The maximum number of metrics of one contact",
        statements: [],
        body: {
          contacts: [
            {
              customer_external_id: "1",
              contact_external_id: "C1",
              contact_name: "John Doe",
              metrics: [
                {
                  date: "2000-01-01",
                  logins: 1
                },
                {
                  date: "2000-01-02",
                  logins: 2
                },
                {
                  date: "2000-01-03",
                  logins: 3
                },
                {
                  date: "2000-01-04",
                  logins: 4
                },
                {
                  date: "2000-01-05",
                  logins: 5
                },
                {
                  date: "2000-01-06",
                  logins: 6
                },
                {
                  date: "2000-01-07",
                  logins: 7
                },
                {
                  date: "2000-01-08",
                  logins: 8
                },
                {
                  date: "2000-01-09",
                  logins: 9
                },
                {
                  date: "2000-01-10",
                  logins: 10
                },
                {
                  date: "2000-01-11",
                  logins: 11
                },
                {
                  date: "2000-01-12",
                  logins: 12
                },
                {
                  date: "2000-01-13",
                  logins: 13
                },
                {
                  date: "2000-01-14",
                  logins: 14
                },
                {
                  date: "2000-01-15",
                  logins: 15
                },
                {
                  date: "2000-01-16",
                  logins: 16
                },
                {
                  date: "2000-01-17",
                  logins: 17
                },
                {
                  date: "2000-01-18",
                  logins: 18
                },
                {
                  date: "2000-01-19",
                  logins: 19
                },
                {
                  date: "2000-01-20",
                  logins: 20
                },
                {
                  date: "2000-01-21",
                  logins: 21
                },
                {
                  date: "2000-01-22",
                  logins: 22
                },
                {
                  date: "2000-01-23",
                  logins: 23
                },
                {
                  date: "2000-01-24",
                  logins: 24
                },
                {
                  date: "2000-01-25",
                  logins: 25
                },
                {
                  date: "2000-01-26",
                  logins: 26
                },
                {
                  date: "2000-01-27",
                  logins: 27
                },
                {
                  date: "2000-01-28",
                  logins: 28
                },
                {
                  date: "2000-01-29",
                  logins: 29
                },
                {
                  date: "2000-01-30",
                  logins: 30
                },
                {
                  date: "2000-01-31",
                  logins: 31
                },
                {
                  date: "2000-02-01",
                  logins: 32
                },
                {
                  date: "2000-02-02",
                  logins: 33
                },
                {
                  date: "2000-02-03",
                  logins: 34
                },
                {
                  date: "2000-02-04",
                  logins: 35
                },
                {
                  date: "2000-02-05",
                  logins: 36
                },
                {
                  date: "2000-02-06",
                  logins: 37
                },
                {
                  date: "2000-02-07",
                  logins: 38
                },
                {
                  date: "2000-02-08",
                  logins: 39
                },
                {
                  date: "2000-02-09",
                  logins: 40
                },
                {
                  date: "2000-02-10",
                  logins: 41
                },
                {
                  date: "2000-02-11",
                  logins: 42
                },
                {
                  date: "2000-02-12",
                  logins: 43
                },
                {
                  date: "2000-02-13",
                  logins: 44
                },
                {
                  date: "2000-02-14",
                  logins: 45
                },
                {
                  date: "2000-02-15",
                  logins: 46
                },
                {
                  date: "2000-02-16",
                  logins: 47
                },
                {
                  date: "2000-02-17",
                  logins: 48
                },
                {
                  date: "2000-02-18",
                  logins: 49
                },
                {
                  date: "2000-02-19",
                  logins: 50
                },
                {
                  date: "2000-02-20",
                  logins: 51
                },
                {
                  date: "2000-02-21",
                  logins: 52
                },
                {
                  date: "2000-02-22",
                  logins: 53
                },
                {
                  date: "2000-02-23",
                  logins: 54
                },
                {
                  date: "2000-02-24",
                  logins: 55
                },
                {
                  date: "2000-02-25",
                  logins: 56
                },
                {
                  date: "2000-02-26",
                  logins: 57
                },
                {
                  date: "2000-02-27",
                  logins: 58
                },
                {
                  date: "2000-02-28",
                  logins: 59
                },
                {
                  date: "2000-02-29",
                  logins: 60
                },
                {
                  date: "2000-03-01",
                  logins: 61
                },
                {
                  date: "2000-03-02",
                  logins: 62
                },
                {
                  date: "2000-03-03",
                  logins: 63
                },
                {
                  date: "2000-03-04",
                  logins: 64
                },
                {
                  date: "2000-03-05",
                  logins: 65
                },
                {
                  date: "2000-03-06",
                  logins: 66
                },
                {
                  date: "2000-03-07",
                  logins: 67
                },
                {
                  date: "2000-03-08",
                  logins: 68
                },
                {
                  date: "2000-03-09",
                  logins: 69
                },
                {
                  date: "2000-03-10",
                  logins: 70
                },
                {
                  date: "2000-03-11",
                  logins: 71
                },
                {
                  date: "2000-03-12",
                  logins: 72
                },
                {
                  date: "2000-03-13",
                  logins: 73
                },
                {
                  date: "2000-03-14",
                  logins: 74
                },
                {
                  date: "2000-03-15",
                  logins: 75
                },
                {
                  date: "2000-03-16",
                  logins: 76
                },
                {
                  date: "2000-03-17",
                  logins: 77
                },
                {
                  date: "2000-03-18",
                  logins: 78
                },
                {
                  date: "2000-03-19",
                  logins: 79
                },
                {
                  date: "2000-03-20",
                  logins: 80
                },
                {
                  date: "2000-03-21",
                  logins: 81
                },
                {
                  date: "2000-03-22",
                  logins: 82
                },
                {
                  date: "2000-03-23",
                  logins: 83
                },
                {
                  date: "2000-03-24",
                  logins: 84
                },
                {
                  date: "2000-03-25",
                  logins: 85
                },
                {
                  date: "2000-03-26",
                  logins: 86
                },
                {
                  date: "2000-03-27",
                  logins: 87
                },
                {
                  date: "2000-03-28",
                  logins: 88
                },
                {
                  date: "2000-03-29",
                  logins: 89
                },
                {
                  date: "2000-03-30",
                  logins: 90
                },
                {
                  date: "2000-03-31",
                  logins: 91
                },
                {
                  date: "2000-04-01",
                  logins: 92
                },
                {
                  date: "2000-04-02",
                  logins: 93
                },
                {
                  date: "2000-04-03",
                  logins: 94
                },
                {
                  date: "2000-04-04",
                  logins: 95
                },
                {
                  date: "2000-04-05",
                  logins: 96
                },
                {
                  date: "2000-04-06",
                  logins: 97
                },
                {
                  date: "2000-04-07",
                  logins: 98
                },
                {
                  date: "2000-04-08",
                  logins: 99
                },
                {
                  date: "2000-04-09",
                  logins: 100
                },
                {
                  date: "2000-04-10",
                  logins: 101
                },
                {
                  date: "2000-04-11",
                  logins: 102
                },
                {
                  date: "2000-04-12",
                  logins: 103
                },
                {
                  date: "2000-04-13",
                  logins: 104
                },
                {
                  date: "2000-04-14",
                  logins: 105
                },
                {
                  date: "2000-04-15",
                  logins: 106
                },
                {
                  date: "2000-04-16",
                  logins: 107
                },
                {
                  date: "2000-04-17",
                  logins: 108
                },
                {
                  date: "2000-04-18",
                  logins: 109
                },
                {
                  date: "2000-04-19",
                  logins: 110
                },
                {
                  date: "2000-04-20",
                  logins: 111
                },
                {
                  date: "2000-04-21",
                  logins: 112
                },
                {
                  date: "2000-04-22",
                  logins: 113
                },
                {
                  date: "2000-04-23",
                  logins: 114
                },
                {
                  date: "2000-04-24",
                  logins: 115
                },
                {
                  date: "2000-04-25",
                  logins: 116
                },
                {
                  date: "2000-04-26",
                  logins: 117
                },
                {
                  date: "2000-04-27",
                  logins: 118
                },
                {
                  date: "2000-04-28",
                  logins: 119
                },
                {
                  date: "2000-04-29",
                  logins: 120
                },
                {
                  date: "2000-04-30",
                  logins: 121
                },
                {
                  date: "2000-05-01",
                  logins: 122
                },
                {
                  date: "2000-05-02",
                  logins: 123
                },
                {
                  date: "2000-05-03",
                  logins: 124
                },
                {
                  date: "2000-05-04",
                  logins: 125
                },
                {
                  date: "2000-05-05",
                  logins: 126
                },
                {
                  date: "2000-05-06",
                  logins: 127
                },
                {
                  date: "2000-05-07",
                  logins: 128
                },
                {
                  date: "2000-05-08",
                  logins: 129
                },
                {
                  date: "2000-05-09",
                  logins: 130
                },
                {
                  date: "2000-05-10",
                  logins: 131
                },
                {
                  date: "2000-05-11",
                  logins: 132
                },
                {
                  date: "2000-05-12",
                  logins: 133
                },
                {
                  date: "2000-05-13",
                  logins: 134
                },
                {
                  date: "2000-05-14",
                  logins: 135
                },
                {
                  date: "2000-05-15",
                  logins: 136
                },
                {
                  date: "2000-05-16",
                  logins: 137
                },
                {
                  date: "2000-05-17",
                  logins: 138
                },
                {
                  date: "2000-05-18",
                  logins: 139
                },
                {
                  date: "2000-05-19",
                  logins: 140
                },
                {
                  date: "2000-05-20",
                  logins: 141
                },
                {
                  date: "2000-05-21",
                  logins: 142
                },
                {
                  date: "2000-05-22",
                  logins: 143
                },
                {
                  date: "2000-05-23",
                  logins: 144
                },
                {
                  date: "2000-05-24",
                  logins: 145
                },
                {
                  date: "2000-05-25",
                  logins: 146
                },
                {
                  date: "2000-05-26",
                  logins: 147
                },
                {
                  date: "2000-05-27",
                  logins: 148
                },
                {
                  date: "2000-05-28",
                  logins: 149
                },
                {
                  date: "2000-05-29",
                  logins: 150
                },
                {
                  date: "2000-05-30",
                  logins: 151
                },
                {
                  date: "2000-05-31",
                  logins: 152
                },
                {
                  date: "2000-06-01",
                  logins: 153
                },
                {
                  date: "2000-06-02",
                  logins: 154
                },
                {
                  date: "2000-06-03",
                  logins: 155
                },
                {
                  date: "2000-06-04",
                  logins: 156
                },
                {
                  date: "2000-06-05",
                  logins: 157
                },
                {
                  date: "2000-06-06",
                  logins: 158
                },
                {
                  date: "2000-06-07",
                  logins: 159
                },
                {
                  date: "2000-06-08",
                  logins: 160
                },
                {
                  date: "2000-06-09",
                  logins: 161
                },
                {
                  date: "2000-06-10",
                  logins: 162
                },
                {
                  date: "2000-06-11",
                  logins: 163
                },
                {
                  date: "2000-06-12",
                  logins: 164
                },
                {
                  date: "2000-06-13",
                  logins: 165
                },
                {
                  date: "2000-06-14",
                  logins: 166
                },
                {
                  date: "2000-06-15",
                  logins: 167
                },
                {
                  date: "2000-06-16",
                  logins: 168
                },
                {
                  date: "2000-06-17",
                  logins: 169
                },
                {
                  date: "2000-06-18",
                  logins: 170
                },
                {
                  date: "2000-06-19",
                  logins: 171
                },
                {
                  date: "2000-06-20",
                  logins: 172
                },
                {
                  date: "2000-06-21",
                  logins: 173
                },
                {
                  date: "2000-06-22",
                  logins: 174
                },
                {
                  date: "2000-06-23",
                  logins: 175
                },
                {
                  date: "2000-06-24",
                  logins: 176
                },
                {
                  date: "2000-06-25",
                  logins: 177
                },
                {
                  date: "2000-06-26",
                  logins: 178
                },
                {
                  date: "2000-06-27",
                  logins: 179
                },
                {
                  date: "2000-06-28",
                  logins: 180
                },
                {
                  date: "2000-06-29",
                  logins: 181
                },
                {
                  date: "2000-06-30",
                  logins: 182
                },
                {
                  date: "2000-07-01",
                  logins: 183
                },
                {
                  date: "2000-07-02",
                  logins: 184
                },
                {
                  date: "2000-07-03",
                  logins: 185
                },
                {
                  date: "2000-07-04",
                  logins: 186
                },
                {
                  date: "2000-07-05",
                  logins: 187
                },
                {
                  date: "2000-07-06",
                  logins: 188
                },
                {
                  date: "2000-07-07",
                  logins: 189
                },
                {
                  date: "2000-07-08",
                  logins: 190
                },
                {
                  date: "2000-07-09",
                  logins: 191
                },
                {
                  date: "2000-07-10",
                  logins: 192
                },
                {
                  date: "2000-07-11",
                  logins: 193
                },
                {
                  date: "2000-07-12",
                  logins: 194
                },
                {
                  date: "2000-07-13",
                  logins: 195
                },
                {
                  date: "2000-07-14",
                  logins: 196
                },
                {
                  date: "2000-07-15",
                  logins: 197
                },
                {
                  date: "2000-07-16",
                  logins: 198
                },
                {
                  date: "2000-07-17",
                  logins: 199
                },
                {
                  date: "2000-07-18",
                  logins: 200
                }
              ]
            }
          ]
        }
      },
      "name-at-limit": {
        summary: "A name of the maximum length",
        statements: [],
        body: {
          contacts: [
            {
              customer_external_id: "1",
              contact_external_id: "C1",
              contact_name: "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"
            }
          ]
        }
      },
      "no-contacts": {
        summary: "An empty batch",
        description: "No page documents a minimum number of contacts.",
        statements: [],
        body: {
          contacts: []
        }
      },
      "page-full": {
        summary: "After the vendor's full example",
        statements: [],
        body: {
          contacts: [
            {
              customer_external_id: "12345",
              contact_external_id: "C12345",
              contact_name: "John Doe",
              attributes: {
                email: "example@example.com",
                phone: "+420 7123 456 789",
                city: "Brno",
                age: 35,
                is_admin: true,
                last_contacted_at: "2025-04-25"
              },
              metrics: [
                {
                  date: "2025-04-29",
                  resolved_tickets: 10
                }
              ]
            }
          ]
        }
      },
      "page-short": {
        summary: "After the vendor's short example",
        statements: [],
        body: {
          contacts: [
            {
              customer_external_id: "12345",
              contact_external_id: "C12345",
              contact_name: "John Doe",
              attributes: {
                email: "john.doe@example.com",
                phone: "+420 7123 456 789"
              }
            }
          ]
        }
      },
      "required-only": {
        summary: "Required fields only",
        statements: [],
        body: {
          contacts: [
            {
              customer_external_id: "12345",
              contact_external_id: "C12345",
              contact_name: "John Doe"
            }
          ]
        }
      },
      "same-contact-of-two-customers": {
        summary: "The same identifier under two customers",
        description: "No page says whether the identifier of a contact is unique in the account or within its customer.",
        statements: [],
        body: {
          contacts: [
            {
              customer_external_id: "1",
              contact_external_id: "C1",
              contact_name: "John Doe"
            },
            {
              customer_external_id: "2",
              contact_external_id: "C1",
              contact_name: "John Doe"
            }
          ]
        }
      }
    },
    rejected: {
      "attribute-object": {
        summary: "A nested attribute",
        reason: "A value is a string, a number, a boolean or a date.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/contacts/0/attributes/phone",
            keyword: "type"
          }
        ],
        body: {
          contacts: [
            {
              customer_external_id: "12345",
              contact_external_id: "C12345",
              contact_name: "John Doe",
              attributes: {
                phone: {
                  mobile: "1"
                }
              }
            }
          ]
        }
      },
      "contact-id-too-long": {
        summary: "An identifier one character too long",
        reason: "contact_external_id is longer than the limit.",
        statements: [],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/contacts/0/contact_external_id",
            keyword: "maxLength"
          }
        ],
        body: {
          contacts: [
            {
              customer_external_id: "1",
              contact_name: "John Doe",
              contact_external_id: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            }
          ]
        }
      },
      "contacts-missing": {
        summary: "No contacts field",
        reason: "contacts is required.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "",
            keyword: "required"
          }
        ],
        body: {}
      },
      "contacts-over-limit": {
        summary: "One contact too many",
        reason: "The request has more contacts than the limit.",
        statements: [],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/contacts",
            keyword: "maxItems"
          }
        ],
        body: {
          contacts: [
            {
              customer_external_id: "1",
              contact_external_id: "c-1",
              contact_name: "Contact 1"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-2",
              contact_name: "Contact 2"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-3",
              contact_name: "Contact 3"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-4",
              contact_name: "Contact 4"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-5",
              contact_name: "Contact 5"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-6",
              contact_name: "Contact 6"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-7",
              contact_name: "Contact 7"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-8",
              contact_name: "Contact 8"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-9",
              contact_name: "Contact 9"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-10",
              contact_name: "Contact 10"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-11",
              contact_name: "Contact 11"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-12",
              contact_name: "Contact 12"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-13",
              contact_name: "Contact 13"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-14",
              contact_name: "Contact 14"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-15",
              contact_name: "Contact 15"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-16",
              contact_name: "Contact 16"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-17",
              contact_name: "Contact 17"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-18",
              contact_name: "Contact 18"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-19",
              contact_name: "Contact 19"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-20",
              contact_name: "Contact 20"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-21",
              contact_name: "Contact 21"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-22",
              contact_name: "Contact 22"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-23",
              contact_name: "Contact 23"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-24",
              contact_name: "Contact 24"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-25",
              contact_name: "Contact 25"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-26",
              contact_name: "Contact 26"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-27",
              contact_name: "Contact 27"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-28",
              contact_name: "Contact 28"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-29",
              contact_name: "Contact 29"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-30",
              contact_name: "Contact 30"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-31",
              contact_name: "Contact 31"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-32",
              contact_name: "Contact 32"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-33",
              contact_name: "Contact 33"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-34",
              contact_name: "Contact 34"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-35",
              contact_name: "Contact 35"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-36",
              contact_name: "Contact 36"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-37",
              contact_name: "Contact 37"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-38",
              contact_name: "Contact 38"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-39",
              contact_name: "Contact 39"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-40",
              contact_name: "Contact 40"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-41",
              contact_name: "Contact 41"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-42",
              contact_name: "Contact 42"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-43",
              contact_name: "Contact 43"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-44",
              contact_name: "Contact 44"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-45",
              contact_name: "Contact 45"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-46",
              contact_name: "Contact 46"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-47",
              contact_name: "Contact 47"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-48",
              contact_name: "Contact 48"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-49",
              contact_name: "Contact 49"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-50",
              contact_name: "Contact 50"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-51",
              contact_name: "Contact 51"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-52",
              contact_name: "Contact 52"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-53",
              contact_name: "Contact 53"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-54",
              contact_name: "Contact 54"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-55",
              contact_name: "Contact 55"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-56",
              contact_name: "Contact 56"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-57",
              contact_name: "Contact 57"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-58",
              contact_name: "Contact 58"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-59",
              contact_name: "Contact 59"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-60",
              contact_name: "Contact 60"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-61",
              contact_name: "Contact 61"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-62",
              contact_name: "Contact 62"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-63",
              contact_name: "Contact 63"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-64",
              contact_name: "Contact 64"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-65",
              contact_name: "Contact 65"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-66",
              contact_name: "Contact 66"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-67",
              contact_name: "Contact 67"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-68",
              contact_name: "Contact 68"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-69",
              contact_name: "Contact 69"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-70",
              contact_name: "Contact 70"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-71",
              contact_name: "Contact 71"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-72",
              contact_name: "Contact 72"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-73",
              contact_name: "Contact 73"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-74",
              contact_name: "Contact 74"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-75",
              contact_name: "Contact 75"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-76",
              contact_name: "Contact 76"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-77",
              contact_name: "Contact 77"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-78",
              contact_name: "Contact 78"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-79",
              contact_name: "Contact 79"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-80",
              contact_name: "Contact 80"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-81",
              contact_name: "Contact 81"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-82",
              contact_name: "Contact 82"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-83",
              contact_name: "Contact 83"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-84",
              contact_name: "Contact 84"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-85",
              contact_name: "Contact 85"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-86",
              contact_name: "Contact 86"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-87",
              contact_name: "Contact 87"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-88",
              contact_name: "Contact 88"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-89",
              contact_name: "Contact 89"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-90",
              contact_name: "Contact 90"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-91",
              contact_name: "Contact 91"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-92",
              contact_name: "Contact 92"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-93",
              contact_name: "Contact 93"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-94",
              contact_name: "Contact 94"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-95",
              contact_name: "Contact 95"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-96",
              contact_name: "Contact 96"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-97",
              contact_name: "Contact 97"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-98",
              contact_name: "Contact 98"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-99",
              contact_name: "Contact 99"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-100",
              contact_name: "Contact 100"
            },
            {
              customer_external_id: "1",
              contact_external_id: "c-101",
              contact_name: "Contact 101"
            }
          ]
        }
      },
      "customer-missing": {
        summary: "No customer",
        reason: "customer_external_id is required.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/contacts/0",
            keyword: "required"
          }
        ],
        body: {
          contacts: [
            {
              contact_external_id: "C1",
              contact_name: "John Doe"
            }
          ]
        }
      },
      "fields-of-a-single-contact": {
        summary: "The field names of a single contact",
        reason: "In an upload, the field names have the prefix contact_ or customer_.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/contacts/0",
            keyword: "required"
          },
          {
            pointer: "/contacts/0",
            keyword: "required"
          },
          {
            pointer: "/contacts/0",
            keyword: "required"
          }
        ],
        body: {
          contacts: [
            {
              external_id: "C12345",
              name: "John Doe"
            }
          ]
        }
      },
      "metric-dates-repeated": {
        summary: "The same date twice in one contact",
        reason: "Each date must be unique among the metrics of a contact.",
        statements: [],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/contacts/0/metrics/1/date",
            keyword: "x-unique-by"
          }
        ],
        body: {
          contacts: [
            {
              customer_external_id: "12345",
              contact_external_id: "C12345",
              contact_name: "John Doe",
              metrics: [
                {
                  date: "2025-04-29",
                  a: 1
                },
                {
                  date: "2025-04-29",
                  b: 2
                }
              ]
            }
          ]
        }
      },
      "metric-without-date": {
        summary: "A metric without a date",
        reason: "Every metric has a date.",
        statements: [],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/contacts/0/metrics/0",
            keyword: "required"
          }
        ],
        body: {
          contacts: [
            {
              customer_external_id: "12345",
              contact_external_id: "C12345",
              contact_name: "John Doe",
              metrics: [
                {
                  logins: 3
                }
              ]
            }
          ]
        }
      }
    }
  },
  uploadCustomers: {
    accepted: {
      "attributes-section": {
        summary: "The vendor's attributes example, in a customer",
        statements: [
          "S08",
          "S11",
          "S13"
        ],
        body: {
          customers: [
            {
              external_id: "12345",
              name: "Knapp-Cruz Inc.",
              attributes: {
                crm_link: "https://your-crm-link.com/12345",
                contact_email: "example@example.com",
                renewal_date: "2025-05-25",
                country_name: "Czech Republic",
                customers_count: 99,
                has_avatar: true
              }
            }
          ]
        }
      },
      booleans: {
        summary: "False is a value",
        statements: [
          "S13"
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              attributes: {
                is_trial: false,
                has_sso: true
              },
              metrics: [
                {
                  date: "2024-04-29",
                  logged_in: false
                }
              ]
            }
          ]
        }
      },
      "codenames-in-any-case": {
        summary: "Codenames that differ only in case",
        description: "Three different keys. Only keys that equal a configured codename exactly can be stored.",
        statements: [
          "S14",
          "S17"
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              attributes: {
                Plan: "pro",
                plan: "basic",
                PLAN: "free"
              },
              metrics: [
                {
                  date: "2024-04-29",
                  Logins: 1,
                  logins: 2
                }
              ]
            }
          ]
        }
      },
      "codenames-of-object-members": {
        summary: "Codenames named like Object.prototype members",
        statements: [
          "S12"
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              attributes: {
                ["__proto__"]: "a",
                constructor: "b",
                toString: "c",
                hasOwnProperty: true
              },
              metrics: [
                {
                  date: "2024-04-29",
                  ["__proto__"]: 1,
                  valueOf: 2
                }
              ]
            }
          ]
        }
      },
      "codenames-with-symbols": {
        summary: "Codenames with special characters",
        description: "No page limits the characters of a codename.",
        statements: [
          "S12",
          "S17"
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              attributes: {
                "my-value": 1,
                "example.com/settings": 2,
                "with space": 3,
                'quote"s and `ticks`': 4,
                "til~de": 5,
                "": 6,
                "počet_uživatelů": 7
              },
              metrics: [
                {
                  date: "2024-04-29",
                  "my-event-name": 1,
                  "a/b~c": true
                }
              ]
            }
          ]
        }
      },
      "customers-at-limit": {
        summary: "The maximum number of customers in one request",
        statements: [
          "S04"
        ],
        body: {
          customers: [
            {
              external_id: "customer-1",
              name: "Customer number 1"
            },
            {
              external_id: "customer-2",
              name: "Customer number 2"
            },
            {
              external_id: "customer-3",
              name: "Customer number 3"
            },
            {
              external_id: "customer-4",
              name: "Customer number 4"
            },
            {
              external_id: "customer-5",
              name: "Customer number 5"
            },
            {
              external_id: "customer-6",
              name: "Customer number 6"
            },
            {
              external_id: "customer-7",
              name: "Customer number 7"
            },
            {
              external_id: "customer-8",
              name: "Customer number 8"
            },
            {
              external_id: "customer-9",
              name: "Customer number 9"
            },
            {
              external_id: "customer-10",
              name: "Customer number 10"
            },
            {
              external_id: "customer-11",
              name: "Customer number 11"
            },
            {
              external_id: "customer-12",
              name: "Customer number 12"
            },
            {
              external_id: "customer-13",
              name: "Customer number 13"
            },
            {
              external_id: "customer-14",
              name: "Customer number 14"
            },
            {
              external_id: "customer-15",
              name: "Customer number 15"
            },
            {
              external_id: "customer-16",
              name: "Customer number 16"
            },
            {
              external_id: "customer-17",
              name: "Customer number 17"
            },
            {
              external_id: "customer-18",
              name: "Customer number 18"
            },
            {
              external_id: "customer-19",
              name: "Customer number 19"
            },
            {
              external_id: "customer-20",
              name: "Customer number 20"
            },
            {
              external_id: "customer-21",
              name: "Customer number 21"
            },
            {
              external_id: "customer-22",
              name: "Customer number 22"
            },
            {
              external_id: "customer-23",
              name: "Customer number 23"
            },
            {
              external_id: "customer-24",
              name: "Customer number 24"
            },
            {
              external_id: "customer-25",
              name: "Customer number 25"
            },
            {
              external_id: "customer-26",
              name: "Customer number 26"
            },
            {
              external_id: "customer-27",
              name: "Customer number 27"
            },
            {
              external_id: "customer-28",
              name: "Customer number 28"
            },
            {
              external_id: "customer-29",
              name: "Customer number 29"
            },
            {
              external_id: "customer-30",
              name: "Customer number 30"
            },
            {
              external_id: "customer-31",
              name: "Customer number 31"
            },
            {
              external_id: "customer-32",
              name: "Customer number 32"
            },
            {
              external_id: "customer-33",
              name: "Customer number 33"
            },
            {
              external_id: "customer-34",
              name: "Customer number 34"
            },
            {
              external_id: "customer-35",
              name: "Customer number 35"
            },
            {
              external_id: "customer-36",
              name: "Customer number 36"
            },
            {
              external_id: "customer-37",
              name: "Customer number 37"
            },
            {
              external_id: "customer-38",
              name: "Customer number 38"
            },
            {
              external_id: "customer-39",
              name: "Customer number 39"
            },
            {
              external_id: "customer-40",
              name: "Customer number 40"
            },
            {
              external_id: "customer-41",
              name: "Customer number 41"
            },
            {
              external_id: "customer-42",
              name: "Customer number 42"
            },
            {
              external_id: "customer-43",
              name: "Customer number 43"
            },
            {
              external_id: "customer-44",
              name: "Customer number 44"
            },
            {
              external_id: "customer-45",
              name: "Customer number 45"
            },
            {
              external_id: "customer-46",
              name: "Customer number 46"
            },
            {
              external_id: "customer-47",
              name: "Customer number 47"
            },
            {
              external_id: "customer-48",
              name: "Customer number 48"
            },
            {
              external_id: "customer-49",
              name: "Customer number 49"
            },
            {
              external_id: "customer-50",
              name: "Customer number 50"
            },
            {
              external_id: "customer-51",
              name: "Customer number 51"
            },
            {
              external_id: "customer-52",
              name: "Customer number 52"
            },
            {
              external_id: "customer-53",
              name: "Customer number 53"
            },
            {
              external_id: "customer-54",
              name: "Customer number 54"
            },
            {
              external_id: "customer-55",
              name: "Customer number 55"
            },
            {
              external_id: "customer-56",
              name: "Customer number 56"
            },
            {
              external_id: "customer-57",
              name: "Customer number 57"
            },
            {
              external_id: "customer-58",
              name: "Customer number 58"
            },
            {
              external_id: "customer-59",
              name: "Customer number 59"
            },
            {
              external_id: "customer-60",
              name: "Customer number 60"
            },
            {
              external_id: "customer-61",
              name: "Customer number 61"
            },
            {
              external_id: "customer-62",
              name: "Customer number 62"
            },
            {
              external_id: "customer-63",
              name: "Customer number 63"
            },
            {
              external_id: "customer-64",
              name: "Customer number 64"
            },
            {
              external_id: "customer-65",
              name: "Customer number 65"
            },
            {
              external_id: "customer-66",
              name: "Customer number 66"
            },
            {
              external_id: "customer-67",
              name: "Customer number 67"
            },
            {
              external_id: "customer-68",
              name: "Customer number 68"
            },
            {
              external_id: "customer-69",
              name: "Customer number 69"
            },
            {
              external_id: "customer-70",
              name: "Customer number 70"
            },
            {
              external_id: "customer-71",
              name: "Customer number 71"
            },
            {
              external_id: "customer-72",
              name: "Customer number 72"
            },
            {
              external_id: "customer-73",
              name: "Customer number 73"
            },
            {
              external_id: "customer-74",
              name: "Customer number 74"
            },
            {
              external_id: "customer-75",
              name: "Customer number 75"
            },
            {
              external_id: "customer-76",
              name: "Customer number 76"
            },
            {
              external_id: "customer-77",
              name: "Customer number 77"
            },
            {
              external_id: "customer-78",
              name: "Customer number 78"
            },
            {
              external_id: "customer-79",
              name: "Customer number 79"
            },
            {
              external_id: "customer-80",
              name: "Customer number 80"
            },
            {
              external_id: "customer-81",
              name: "Customer number 81"
            },
            {
              external_id: "customer-82",
              name: "Customer number 82"
            },
            {
              external_id: "customer-83",
              name: "Customer number 83"
            },
            {
              external_id: "customer-84",
              name: "Customer number 84"
            },
            {
              external_id: "customer-85",
              name: "Customer number 85"
            },
            {
              external_id: "customer-86",
              name: "Customer number 86"
            },
            {
              external_id: "customer-87",
              name: "Customer number 87"
            },
            {
              external_id: "customer-88",
              name: "Customer number 88"
            },
            {
              external_id: "customer-89",
              name: "Customer number 89"
            },
            {
              external_id: "customer-90",
              name: "Customer number 90"
            },
            {
              external_id: "customer-91",
              name: "Customer number 91"
            },
            {
              external_id: "customer-92",
              name: "Customer number 92"
            },
            {
              external_id: "customer-93",
              name: "Customer number 93"
            },
            {
              external_id: "customer-94",
              name: "Customer number 94"
            },
            {
              external_id: "customer-95",
              name: "Customer number 95"
            },
            {
              external_id: "customer-96",
              name: "Customer number 96"
            },
            {
              external_id: "customer-97",
              name: "Customer number 97"
            },
            {
              external_id: "customer-98",
              name: "Customer number 98"
            },
            {
              external_id: "customer-99",
              name: "Customer number 99"
            },
            {
              external_id: "customer-100",
              name: "Customer number 100"
            }
          ]
        }
      },
      "empty-attributes": {
        summary: "Empty attributes",
        statements: [
          "S08"
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              attributes: {}
            }
          ]
        }
      },
      "empty-metrics": {
        summary: "Empty metrics",
        statements: [
          "S09"
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              metrics: []
            }
          ]
        }
      },
      "empty-strings": {
        summary: "Empty strings",
        description: "No page documents a minimum length.",
        statements: [
          "S05",
          "S06"
        ],
        body: {
          customers: [
            {
              external_id: "",
              name: "",
              attributes: {
                plan: ""
              }
            }
          ]
        }
      },
      "external-id-at-limit": {
        summary: "An identifier of the maximum length, in emoji",
        description: "Length is counted in Unicode code points. An emoji is one code point, but has a JavaScript `length` of two.",
        statements: [
          "S05"
        ],
        body: {
          customers: [
            {
              external_id: "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
              name: "Acme Corporation"
            }
          ]
        }
      },
      "leap-day": {
        summary: "February 29 of a leap year",
        statements: [
          "S13",
          "S16"
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              attributes: {
                renewal_date: "2028-02-29"
              },
              metrics: [
                {
                  date: "2024-02-29",
                  logins: 3
                },
                {
                  date: "2000-02-29",
                  logins: 1
                }
              ]
            }
          ]
        }
      },
      "metric-of-date-only": {
        summary: "A metric with only a date",
        statements: [
          "S16"
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              metrics: [
                {
                  date: "2024-04-29"
                }
              ]
            }
          ]
        }
      },
      "metrics-at-limit": {
        summary: "The maximum number of metrics of one customer",
        statements: [
          "S09",
          "S16"
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              metrics: [
                {
                  date: "2000-01-01",
                  logins: 1
                },
                {
                  date: "2000-01-02",
                  logins: 2
                },
                {
                  date: "2000-01-03",
                  logins: 3
                },
                {
                  date: "2000-01-04",
                  logins: 4
                },
                {
                  date: "2000-01-05",
                  logins: 5
                },
                {
                  date: "2000-01-06",
                  logins: 6
                },
                {
                  date: "2000-01-07",
                  logins: 7
                },
                {
                  date: "2000-01-08",
                  logins: 8
                },
                {
                  date: "2000-01-09",
                  logins: 9
                },
                {
                  date: "2000-01-10",
                  logins: 10
                },
                {
                  date: "2000-01-11",
                  logins: 11
                },
                {
                  date: "2000-01-12",
                  logins: 12
                },
                {
                  date: "2000-01-13",
                  logins: 13
                },
                {
                  date: "2000-01-14",
                  logins: 14
                },
                {
                  date: "2000-01-15",
                  logins: 15
                },
                {
                  date: "2000-01-16",
                  logins: 16
                },
                {
                  date: "2000-01-17",
                  logins: 17
                },
                {
                  date: "2000-01-18",
                  logins: 18
                },
                {
                  date: "2000-01-19",
                  logins: 19
                },
                {
                  date: "2000-01-20",
                  logins: 20
                },
                {
                  date: "2000-01-21",
                  logins: 21
                },
                {
                  date: "2000-01-22",
                  logins: 22
                },
                {
                  date: "2000-01-23",
                  logins: 23
                },
                {
                  date: "2000-01-24",
                  logins: 24
                },
                {
                  date: "2000-01-25",
                  logins: 25
                },
                {
                  date: "2000-01-26",
                  logins: 26
                },
                {
                  date: "2000-01-27",
                  logins: 27
                },
                {
                  date: "2000-01-28",
                  logins: 28
                },
                {
                  date: "2000-01-29",
                  logins: 29
                },
                {
                  date: "2000-01-30",
                  logins: 30
                },
                {
                  date: "2000-01-31",
                  logins: 31
                },
                {
                  date: "2000-02-01",
                  logins: 32
                },
                {
                  date: "2000-02-02",
                  logins: 33
                },
                {
                  date: "2000-02-03",
                  logins: 34
                },
                {
                  date: "2000-02-04",
                  logins: 35
                },
                {
                  date: "2000-02-05",
                  logins: 36
                },
                {
                  date: "2000-02-06",
                  logins: 37
                },
                {
                  date: "2000-02-07",
                  logins: 38
                },
                {
                  date: "2000-02-08",
                  logins: 39
                },
                {
                  date: "2000-02-09",
                  logins: 40
                },
                {
                  date: "2000-02-10",
                  logins: 41
                },
                {
                  date: "2000-02-11",
                  logins: 42
                },
                {
                  date: "2000-02-12",
                  logins: 43
                },
                {
                  date: "2000-02-13",
                  logins: 44
                },
                {
                  date: "2000-02-14",
                  logins: 45
                },
                {
                  date: "2000-02-15",
                  logins: 46
                },
                {
                  date: "2000-02-16",
                  logins: 47
                },
                {
                  date: "2000-02-17",
                  logins: 48
                },
                {
                  date: "2000-02-18",
                  logins: 49
                },
                {
                  date: "2000-02-19",
                  logins: 50
                },
                {
                  date: "2000-02-20",
                  logins: 51
                },
                {
                  date: "2000-02-21",
                  logins: 52
                },
                {
                  date: "2000-02-22",
                  logins: 53
                },
                {
                  date: "2000-02-23",
                  logins: 54
                },
                {
                  date: "2000-02-24",
                  logins: 55
                },
                {
                  date: "2000-02-25",
                  logins: 56
                },
                {
                  date: "2000-02-26",
                  logins: 57
                },
                {
                  date: "2000-02-27",
                  logins: 58
                },
                {
                  date: "2000-02-28",
                  logins: 59
                },
                {
                  date: "2000-02-29",
                  logins: 60
                },
                {
                  date: "2000-03-01",
                  logins: 61
                },
                {
                  date: "2000-03-02",
                  logins: 62
                },
                {
                  date: "2000-03-03",
                  logins: 63
                },
                {
                  date: "2000-03-04",
                  logins: 64
                },
                {
                  date: "2000-03-05",
                  logins: 65
                },
                {
                  date: "2000-03-06",
                  logins: 66
                },
                {
                  date: "2000-03-07",
                  logins: 67
                },
                {
                  date: "2000-03-08",
                  logins: 68
                },
                {
                  date: "2000-03-09",
                  logins: 69
                },
                {
                  date: "2000-03-10",
                  logins: 70
                },
                {
                  date: "2000-03-11",
                  logins: 71
                },
                {
                  date: "2000-03-12",
                  logins: 72
                },
                {
                  date: "2000-03-13",
                  logins: 73
                },
                {
                  date: "2000-03-14",
                  logins: 74
                },
                {
                  date: "2000-03-15",
                  logins: 75
                },
                {
                  date: "2000-03-16",
                  logins: 76
                },
                {
                  date: "2000-03-17",
                  logins: 77
                },
                {
                  date: "2000-03-18",
                  logins: 78
                },
                {
                  date: "2000-03-19",
                  logins: 79
                },
                {
                  date: "2000-03-20",
                  logins: 80
                },
                {
                  date: "2000-03-21",
                  logins: 81
                },
                {
                  date: "2000-03-22",
                  logins: 82
                },
                {
                  date: "2000-03-23",
                  logins: 83
                },
                {
                  date: "2000-03-24",
                  logins: 84
                },
                {
                  date: "2000-03-25",
                  logins: 85
                },
                {
                  date: "2000-03-26",
                  logins: 86
                },
                {
                  date: "2000-03-27",
                  logins: 87
                },
                {
                  date: "2000-03-28",
                  logins: 88
                },
                {
                  date: "2000-03-29",
                  logins: 89
                },
                {
                  date: "2000-03-30",
                  logins: 90
                },
                {
                  date: "2000-03-31",
                  logins: 91
                },
                {
                  date: "2000-04-01",
                  logins: 92
                },
                {
                  date: "2000-04-02",
                  logins: 93
                },
                {
                  date: "2000-04-03",
                  logins: 94
                },
                {
                  date: "2000-04-04",
                  logins: 95
                },
                {
                  date: "2000-04-05",
                  logins: 96
                },
                {
                  date: "2000-04-06",
                  logins: 97
                },
                {
                  date: "2000-04-07",
                  logins: 98
                },
                {
                  date: "2000-04-08",
                  logins: 99
                },
                {
                  date: "2000-04-09",
                  logins: 100
                },
                {
                  date: "2000-04-10",
                  logins: 101
                },
                {
                  date: "2000-04-11",
                  logins: 102
                },
                {
                  date: "2000-04-12",
                  logins: 103
                },
                {
                  date: "2000-04-13",
                  logins: 104
                },
                {
                  date: "2000-04-14",
                  logins: 105
                },
                {
                  date: "2000-04-15",
                  logins: 106
                },
                {
                  date: "2000-04-16",
                  logins: 107
                },
                {
                  date: "2000-04-17",
                  logins: 108
                },
                {
                  date: "2000-04-18",
                  logins: 109
                },
                {
                  date: "2000-04-19",
                  logins: 110
                },
                {
                  date: "2000-04-20",
                  logins: 111
                },
                {
                  date: "2000-04-21",
                  logins: 112
                },
                {
                  date: "2000-04-22",
                  logins: 113
                },
                {
                  date: "2000-04-23",
                  logins: 114
                },
                {
                  date: "2000-04-24",
                  logins: 115
                },
                {
                  date: "2000-04-25",
                  logins: 116
                },
                {
                  date: "2000-04-26",
                  logins: 117
                },
                {
                  date: "2000-04-27",
                  logins: 118
                },
                {
                  date: "2000-04-28",
                  logins: 119
                },
                {
                  date: "2000-04-29",
                  logins: 120
                },
                {
                  date: "2000-04-30",
                  logins: 121
                },
                {
                  date: "2000-05-01",
                  logins: 122
                },
                {
                  date: "2000-05-02",
                  logins: 123
                },
                {
                  date: "2000-05-03",
                  logins: 124
                },
                {
                  date: "2000-05-04",
                  logins: 125
                },
                {
                  date: "2000-05-05",
                  logins: 126
                },
                {
                  date: "2000-05-06",
                  logins: 127
                },
                {
                  date: "2000-05-07",
                  logins: 128
                },
                {
                  date: "2000-05-08",
                  logins: 129
                },
                {
                  date: "2000-05-09",
                  logins: 130
                },
                {
                  date: "2000-05-10",
                  logins: 131
                },
                {
                  date: "2000-05-11",
                  logins: 132
                },
                {
                  date: "2000-05-12",
                  logins: 133
                },
                {
                  date: "2000-05-13",
                  logins: 134
                },
                {
                  date: "2000-05-14",
                  logins: 135
                },
                {
                  date: "2000-05-15",
                  logins: 136
                },
                {
                  date: "2000-05-16",
                  logins: 137
                },
                {
                  date: "2000-05-17",
                  logins: 138
                },
                {
                  date: "2000-05-18",
                  logins: 139
                },
                {
                  date: "2000-05-19",
                  logins: 140
                },
                {
                  date: "2000-05-20",
                  logins: 141
                },
                {
                  date: "2000-05-21",
                  logins: 142
                },
                {
                  date: "2000-05-22",
                  logins: 143
                },
                {
                  date: "2000-05-23",
                  logins: 144
                },
                {
                  date: "2000-05-24",
                  logins: 145
                },
                {
                  date: "2000-05-25",
                  logins: 146
                },
                {
                  date: "2000-05-26",
                  logins: 147
                },
                {
                  date: "2000-05-27",
                  logins: 148
                },
                {
                  date: "2000-05-28",
                  logins: 149
                },
                {
                  date: "2000-05-29",
                  logins: 150
                },
                {
                  date: "2000-05-30",
                  logins: 151
                },
                {
                  date: "2000-05-31",
                  logins: 152
                },
                {
                  date: "2000-06-01",
                  logins: 153
                },
                {
                  date: "2000-06-02",
                  logins: 154
                },
                {
                  date: "2000-06-03",
                  logins: 155
                },
                {
                  date: "2000-06-04",
                  logins: 156
                },
                {
                  date: "2000-06-05",
                  logins: 157
                },
                {
                  date: "2000-06-06",
                  logins: 158
                },
                {
                  date: "2000-06-07",
                  logins: 159
                },
                {
                  date: "2000-06-08",
                  logins: 160
                },
                {
                  date: "2000-06-09",
                  logins: 161
                },
                {
                  date: "2000-06-10",
                  logins: 162
                },
                {
                  date: "2000-06-11",
                  logins: 163
                },
                {
                  date: "2000-06-12",
                  logins: 164
                },
                {
                  date: "2000-06-13",
                  logins: 165
                },
                {
                  date: "2000-06-14",
                  logins: 166
                },
                {
                  date: "2000-06-15",
                  logins: 167
                },
                {
                  date: "2000-06-16",
                  logins: 168
                },
                {
                  date: "2000-06-17",
                  logins: 169
                },
                {
                  date: "2000-06-18",
                  logins: 170
                },
                {
                  date: "2000-06-19",
                  logins: 171
                },
                {
                  date: "2000-06-20",
                  logins: 172
                },
                {
                  date: "2000-06-21",
                  logins: 173
                },
                {
                  date: "2000-06-22",
                  logins: 174
                },
                {
                  date: "2000-06-23",
                  logins: 175
                },
                {
                  date: "2000-06-24",
                  logins: 176
                },
                {
                  date: "2000-06-25",
                  logins: 177
                },
                {
                  date: "2000-06-26",
                  logins: 178
                },
                {
                  date: "2000-06-27",
                  logins: 179
                },
                {
                  date: "2000-06-28",
                  logins: 180
                },
                {
                  date: "2000-06-29",
                  logins: 181
                },
                {
                  date: "2000-06-30",
                  logins: 182
                },
                {
                  date: "2000-07-01",
                  logins: 183
                },
                {
                  date: "2000-07-02",
                  logins: 184
                },
                {
                  date: "2000-07-03",
                  logins: 185
                },
                {
                  date: "2000-07-04",
                  logins: 186
                },
                {
                  date: "2000-07-05",
                  logins: 187
                },
                {
                  date: "2000-07-06",
                  logins: 188
                },
                {
                  date: "2000-07-07",
                  logins: 189
                },
                {
                  date: "2000-07-08",
                  logins: 190
                },
                {
                  date: "2000-07-09",
                  logins: 191
                },
                {
                  date: "2000-07-10",
                  logins: 192
                },
                {
                  date: "2000-07-11",
                  logins: 193
                },
                {
                  date: "2000-07-12",
                  logins: 194
                },
                {
                  date: "2000-07-13",
                  logins: 195
                },
                {
                  date: "2000-07-14",
                  logins: 196
                },
                {
                  date: "2000-07-15",
                  logins: 197
                },
                {
                  date: "2000-07-16",
                  logins: 198
                },
                {
                  date: "2000-07-17",
                  logins: 199
                },
                {
                  date: "2000-07-18",
                  logins: 200
                }
              ]
            }
          ]
        }
      },
      "metrics-section": {
        summary: "The vendor's metrics example, in a customer",
        statements: [
          "S09",
          "S13",
          "S15"
        ],
        body: {
          customers: [
            {
              external_id: "12345",
              name: "Knapp-Cruz Inc.",
              metrics: [
                {
                  date: "2024-04-29",
                  country: "Czechia",
                  has_picture: true,
                  resolved_tickets: 39,
                  created_at: "2024-08-15"
                }
              ]
            }
          ]
        }
      },
      "name-at-limit": {
        summary: "A name of the maximum length, in emoji",
        statements: [
          "S06"
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳🏳"
            }
          ]
        }
      },
      "no-customers": {
        summary: "An empty batch",
        description: "No page documents a minimum number of customers.",
        statements: [],
        body: {
          customers: []
        }
      },
      "non-ascii": {
        summary: "Names and identifiers in any script",
        description: "The pages limit the length of identifiers and names, but not their characters.",
        statements: [
          "S05",
          "S06"
        ],
        body: {
          customers: [
            {
              external_id: "zákazník-č-1",
              name: "Příliš žluťoučký kůň s.r.o."
            },
            {
              external_id: "顧客/七",
              name: "株式会社サンプル"
            },
            {
              external_id: "عميل-٣",
              name: "شركة المثال"
            }
          ]
        }
      },
      numbers: {
        summary: "Zero, negative, fractional and very large numbers",
        statements: [
          "S13"
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              attributes: {
                seats: 0,
                balance: -12.5,
                share: 1e-3,
                revenue: 15e299
              },
              metrics: [
                {
                  date: "2024-04-29",
                  churn_delta: -3,
                  ratio: 0.25
                }
              ]
            }
          ]
        }
      },
      "owner-email-at-limit": {
        summary: "An owner's e-mail address of the maximum length",
        statements: [
          "S07"
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              owner_email: "ooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo@example.com"
            }
          ]
        }
      },
      "plain-string-attributes": {
        summary: "A crm_link that is not a URL, and a contact_email that is not an e-mail address",
        description: "No page says that these two are validated, so the contract accepts any string.",
        statements: [
          "S11"
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              attributes: {
                crm_link: "ask sales",
                contact_email: "reception desk"
              }
            }
          ]
        }
      },
      "required-only": {
        summary: "Required fields only",
        description: "All fields except the identifier and the name are optional.",
        statements: [
          "S05",
          "S06",
          "S07",
          "S08",
          "S09"
        ],
        body: {
          customers: [
            {
              external_id: "12345",
              name: "Knapp-Cruz Inc."
            }
          ]
        }
      },
      "same-customer-twice": {
        summary: "The same identifier twice",
        description: "No page forbids this, and none says which of the two is used.",
        statements: [],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation"
            },
            {
              external_id: "1",
              name: "Acme Corp."
            }
          ]
        }
      },
      "same-date-in-two-customers": {
        summary: "The same date in two customers",
        description: "Dates are unique within one customer, not within the request.",
        statements: [
          "S16"
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              metrics: [
                {
                  date: "2024-04-29",
                  logins: 3
                }
              ]
            },
            {
              external_id: "2",
              name: "Globex",
              metrics: [
                {
                  date: "2024-04-29",
                  logins: 5
                }
              ]
            }
          ]
        }
      },
      "several-metrics": {
        summary: "A week of usage",
        description: "One object per day. Days can have different metrics, but each date must be unique.",
        statements: [
          "S09",
          "S16"
        ],
        body: {
          customers: [
            {
              external_id: "acme",
              name: "Acme Corporation",
              metrics: [
                {
                  date: "2024-04-29",
                  logins: 12,
                  active_users: 4
                },
                {
                  date: "2024-04-30",
                  logins: 9,
                  active_users: 4
                },
                {
                  date: "2024-05-01",
                  logins: 0,
                  active_users: 0
                },
                {
                  date: "2024-05-02",
                  logins: 15,
                  active_users: 6
                },
                {
                  date: "2024-05-03",
                  logins: 11,
                  active_users: 5
                }
              ]
            }
          ]
        }
      },
      "unknown-customer-field": {
        summary: "A field that the page does not list",
        description: "No page forbids additional fields, and none says what happens to them. The contract allows them.",
        statements: [],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              segment: "enterprise"
            }
          ]
        }
      },
      "unusual-addresses": {
        summary: "Valid e-mail addresses with rare characters",
        statements: [
          "S07"
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "A",
              owner_email: "o'neil+crm@example.com"
            },
            {
              external_id: "2",
              name: "B",
              owner_email: "first.last@sub-domain.example.co.uk"
            },
            {
              external_id: "3",
              name: "C",
              owner_email: "{x}|~!#$%&*@example.com"
            }
          ]
        }
      },
      "vendor-full-example": {
        summary: "The vendor's full example",
        description: "Values of every type: strings, numbers, booleans and dates. The system attributes are the same in all accounts. The other\ncodenames belong to the account of the example, and have no meaning in yours.",
        statements: [
          "S29",
          "S12",
          "S13"
        ],
        body: {
          customers: [
            {
              external_id: "12345",
              name: "Knapp-Cruz Inc.",
              owner_email: "owner@example.com",
              attributes: {
                crm_link: "https://example.com",
                contact_email: "example@example.com",
                renewal_date: "2024-05-25",
                country_name: "Czech Republic",
                customers_count: 99,
                has_avatar: true
              },
              metrics: [
                {
                  date: "2024-04-29",
                  country: "Czechia",
                  has_picture: true,
                  resolved_tickets: 39,
                  created_at: "2024-08-15"
                }
              ]
            }
          ]
        }
      },
      "vendor-short-example": {
        summary: "The vendor's short example",
        description: "The body of the curl command on the vendor's page.",
        statements: [
          "S28",
          "S11"
        ],
        body: {
          customers: [
            {
              external_id: "12345",
              name: "Knapp-Cruz Inc.",
              owner_email: "owner@example.com",
              attributes: {
                crm_link: "https://your-crm.com/12345",
                contact_email: "contact@example.com",
                renewal_date: "2025-05-25"
              },
              metrics: [
                {
                  date: "2024-04-29",
                  resolved_tickets: 39
                }
              ]
            }
          ]
        }
      }
    },
    rejected: {
      "attribute-list": {
        summary: "An attribute with several values",
        reason: "A value is a string, a number, a boolean or a date.",
        statements: [
          "S13"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/customers/0/attributes/tags",
            keyword: "type"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              attributes: {
                tags: [
                  "a",
                  "b"
                ]
              }
            }
          ]
        }
      },
      "attribute-null": {
        summary: "An attribute with the value null",
        reason: "A value is a string, a number, a boolean or a date. Omit the key if there is no value.",
        statements: [
          "S13"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/customers/0/attributes/plan",
            keyword: "type"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              attributes: {
                plan: null
              }
            }
          ]
        }
      },
      "attribute-object": {
        summary: "A nested attribute",
        reason: "A value is a string, a number, a boolean or a date.",
        statements: [
          "S13"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/customers/0/attributes/address",
            keyword: "type"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              attributes: {
                address: {
                  city: "Brno"
                }
              }
            }
          ]
        }
      },
      "attribute-of-awkward-codename": {
        summary: "An invalid value under a codename with a slash and a tilde",
        reason: "A value is a string, a number, a boolean or a date.",
        statements: [
          "S13"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/customers/0/attributes/a~1b~0c",
            keyword: "type"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              attributes: {
                "a/b~c": null
              }
            }
          ]
        }
      },
      "attributes-array": {
        summary: "Attributes as an array",
        reason: "attributes is an object that maps codenames to values.",
        statements: [
          "S08"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/customers/0/attributes",
            keyword: "type"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              attributes: [
                {
                  codename: "plan",
                  value: "pro"
                }
              ]
            }
          ]
        }
      },
      "body-array": {
        summary: "A bare array of customers",
        reason: "The array belongs in the field customers of an object.",
        statements: [
          "S04"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "",
            keyword: "type"
          }
        ],
        body: [
          {
            external_id: "1",
            name: "Acme Corporation"
          }
        ]
      },
      "body-null": {
        summary: "A body of null",
        reason: "The body is an object that contains the customers.",
        statements: [
          "S04"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "",
            keyword: "type"
          }
        ],
        body: null
      },
      "crm-link-number": {
        summary: "The CRM link as a number",
        reason: "The system attribute crm_link is a string.",
        statements: [
          "S11"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/customers/0/attributes/crm_link",
            keyword: "type"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              attributes: {
                crm_link: 12345
              }
            }
          ]
        }
      },
      "customer-string": {
        summary: "A string instead of a customer",
        reason: "A customer is an object.",
        statements: [
          "S04"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/customers/0",
            keyword: "type"
          }
        ],
        body: {
          customers: [
            "12345"
          ]
        }
      },
      "customers-missing": {
        summary: "No customers field",
        reason: "customers is required.",
        statements: [
          "S04"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "",
            keyword: "required"
          }
        ],
        body: {}
      },
      "customers-object": {
        summary: "One customer instead of an array",
        reason: "customers is an array, even for a single customer.",
        statements: [
          "S04"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/customers",
            keyword: "type"
          }
        ],
        body: {
          customers: {
            external_id: "1",
            name: "Acme Corporation"
          }
        }
      },
      "customers-over-limit": {
        summary: "One customer too many",
        reason: "The request has more customers than the limit.",
        statements: [
          "S04"
        ],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/customers",
            keyword: "maxItems"
          }
        ],
        body: {
          customers: [
            {
              external_id: "customer-1",
              name: "Customer number 1"
            },
            {
              external_id: "customer-2",
              name: "Customer number 2"
            },
            {
              external_id: "customer-3",
              name: "Customer number 3"
            },
            {
              external_id: "customer-4",
              name: "Customer number 4"
            },
            {
              external_id: "customer-5",
              name: "Customer number 5"
            },
            {
              external_id: "customer-6",
              name: "Customer number 6"
            },
            {
              external_id: "customer-7",
              name: "Customer number 7"
            },
            {
              external_id: "customer-8",
              name: "Customer number 8"
            },
            {
              external_id: "customer-9",
              name: "Customer number 9"
            },
            {
              external_id: "customer-10",
              name: "Customer number 10"
            },
            {
              external_id: "customer-11",
              name: "Customer number 11"
            },
            {
              external_id: "customer-12",
              name: "Customer number 12"
            },
            {
              external_id: "customer-13",
              name: "Customer number 13"
            },
            {
              external_id: "customer-14",
              name: "Customer number 14"
            },
            {
              external_id: "customer-15",
              name: "Customer number 15"
            },
            {
              external_id: "customer-16",
              name: "Customer number 16"
            },
            {
              external_id: "customer-17",
              name: "Customer number 17"
            },
            {
              external_id: "customer-18",
              name: "Customer number 18"
            },
            {
              external_id: "customer-19",
              name: "Customer number 19"
            },
            {
              external_id: "customer-20",
              name: "Customer number 20"
            },
            {
              external_id: "customer-21",
              name: "Customer number 21"
            },
            {
              external_id: "customer-22",
              name: "Customer number 22"
            },
            {
              external_id: "customer-23",
              name: "Customer number 23"
            },
            {
              external_id: "customer-24",
              name: "Customer number 24"
            },
            {
              external_id: "customer-25",
              name: "Customer number 25"
            },
            {
              external_id: "customer-26",
              name: "Customer number 26"
            },
            {
              external_id: "customer-27",
              name: "Customer number 27"
            },
            {
              external_id: "customer-28",
              name: "Customer number 28"
            },
            {
              external_id: "customer-29",
              name: "Customer number 29"
            },
            {
              external_id: "customer-30",
              name: "Customer number 30"
            },
            {
              external_id: "customer-31",
              name: "Customer number 31"
            },
            {
              external_id: "customer-32",
              name: "Customer number 32"
            },
            {
              external_id: "customer-33",
              name: "Customer number 33"
            },
            {
              external_id: "customer-34",
              name: "Customer number 34"
            },
            {
              external_id: "customer-35",
              name: "Customer number 35"
            },
            {
              external_id: "customer-36",
              name: "Customer number 36"
            },
            {
              external_id: "customer-37",
              name: "Customer number 37"
            },
            {
              external_id: "customer-38",
              name: "Customer number 38"
            },
            {
              external_id: "customer-39",
              name: "Customer number 39"
            },
            {
              external_id: "customer-40",
              name: "Customer number 40"
            },
            {
              external_id: "customer-41",
              name: "Customer number 41"
            },
            {
              external_id: "customer-42",
              name: "Customer number 42"
            },
            {
              external_id: "customer-43",
              name: "Customer number 43"
            },
            {
              external_id: "customer-44",
              name: "Customer number 44"
            },
            {
              external_id: "customer-45",
              name: "Customer number 45"
            },
            {
              external_id: "customer-46",
              name: "Customer number 46"
            },
            {
              external_id: "customer-47",
              name: "Customer number 47"
            },
            {
              external_id: "customer-48",
              name: "Customer number 48"
            },
            {
              external_id: "customer-49",
              name: "Customer number 49"
            },
            {
              external_id: "customer-50",
              name: "Customer number 50"
            },
            {
              external_id: "customer-51",
              name: "Customer number 51"
            },
            {
              external_id: "customer-52",
              name: "Customer number 52"
            },
            {
              external_id: "customer-53",
              name: "Customer number 53"
            },
            {
              external_id: "customer-54",
              name: "Customer number 54"
            },
            {
              external_id: "customer-55",
              name: "Customer number 55"
            },
            {
              external_id: "customer-56",
              name: "Customer number 56"
            },
            {
              external_id: "customer-57",
              name: "Customer number 57"
            },
            {
              external_id: "customer-58",
              name: "Customer number 58"
            },
            {
              external_id: "customer-59",
              name: "Customer number 59"
            },
            {
              external_id: "customer-60",
              name: "Customer number 60"
            },
            {
              external_id: "customer-61",
              name: "Customer number 61"
            },
            {
              external_id: "customer-62",
              name: "Customer number 62"
            },
            {
              external_id: "customer-63",
              name: "Customer number 63"
            },
            {
              external_id: "customer-64",
              name: "Customer number 64"
            },
            {
              external_id: "customer-65",
              name: "Customer number 65"
            },
            {
              external_id: "customer-66",
              name: "Customer number 66"
            },
            {
              external_id: "customer-67",
              name: "Customer number 67"
            },
            {
              external_id: "customer-68",
              name: "Customer number 68"
            },
            {
              external_id: "customer-69",
              name: "Customer number 69"
            },
            {
              external_id: "customer-70",
              name: "Customer number 70"
            },
            {
              external_id: "customer-71",
              name: "Customer number 71"
            },
            {
              external_id: "customer-72",
              name: "Customer number 72"
            },
            {
              external_id: "customer-73",
              name: "Customer number 73"
            },
            {
              external_id: "customer-74",
              name: "Customer number 74"
            },
            {
              external_id: "customer-75",
              name: "Customer number 75"
            },
            {
              external_id: "customer-76",
              name: "Customer number 76"
            },
            {
              external_id: "customer-77",
              name: "Customer number 77"
            },
            {
              external_id: "customer-78",
              name: "Customer number 78"
            },
            {
              external_id: "customer-79",
              name: "Customer number 79"
            },
            {
              external_id: "customer-80",
              name: "Customer number 80"
            },
            {
              external_id: "customer-81",
              name: "Customer number 81"
            },
            {
              external_id: "customer-82",
              name: "Customer number 82"
            },
            {
              external_id: "customer-83",
              name: "Customer number 83"
            },
            {
              external_id: "customer-84",
              name: "Customer number 84"
            },
            {
              external_id: "customer-85",
              name: "Customer number 85"
            },
            {
              external_id: "customer-86",
              name: "Customer number 86"
            },
            {
              external_id: "customer-87",
              name: "Customer number 87"
            },
            {
              external_id: "customer-88",
              name: "Customer number 88"
            },
            {
              external_id: "customer-89",
              name: "Customer number 89"
            },
            {
              external_id: "customer-90",
              name: "Customer number 90"
            },
            {
              external_id: "customer-91",
              name: "Customer number 91"
            },
            {
              external_id: "customer-92",
              name: "Customer number 92"
            },
            {
              external_id: "customer-93",
              name: "Customer number 93"
            },
            {
              external_id: "customer-94",
              name: "Customer number 94"
            },
            {
              external_id: "customer-95",
              name: "Customer number 95"
            },
            {
              external_id: "customer-96",
              name: "Customer number 96"
            },
            {
              external_id: "customer-97",
              name: "Customer number 97"
            },
            {
              external_id: "customer-98",
              name: "Customer number 98"
            },
            {
              external_id: "customer-99",
              name: "Customer number 99"
            },
            {
              external_id: "customer-100",
              name: "Customer number 100"
            },
            {
              external_id: "customer-101",
              name: "Customer number 101"
            }
          ]
        }
      },
      "external-id-missing": {
        summary: "No identifier",
        reason: "external_id is required.",
        statements: [
          "S05"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/customers/0",
            keyword: "required"
          }
        ],
        body: {
          customers: [
            {
              name: "Acme Corporation"
            }
          ]
        }
      },
      "external-id-null": {
        summary: "The identifier as null",
        reason: "external_id is a string.",
        statements: [
          "S05"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/customers/0/external_id",
            keyword: "type"
          }
        ],
        body: {
          customers: [
            {
              external_id: null,
              name: "Acme Corporation"
            }
          ]
        }
      },
      "external-id-number": {
        summary: "The identifier as a number",
        reason: "external_id is a string. Put quotes around the digits.",
        statements: [
          "S05"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/customers/0/external_id",
            keyword: "type"
          }
        ],
        body: {
          customers: [
            {
              external_id: 12345,
              name: "Acme Corporation"
            }
          ]
        }
      },
      "external-id-too-long-in-emoji": {
        summary: "An identifier one emoji too long",
        reason: "external_id has more code points than the limit.",
        statements: [
          "S05"
        ],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/customers/0/external_id",
            keyword: "maxLength"
          }
        ],
        body: {
          customers: [
            {
              external_id: "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
              name: "Acme Corporation"
            }
          ]
        }
      },
      "external-id-too-long": {
        summary: "An identifier one character too long",
        reason: "external_id is longer than the limit.",
        statements: [
          "S05"
        ],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/customers/0/external_id",
            keyword: "maxLength"
          }
        ],
        body: {
          customers: [
            {
              external_id: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
              name: "Acme Corporation"
            }
          ]
        }
      },
      "metric-date-day-first": {
        summary: "A date with the day first",
        reason: "date is written as year, month, day.",
        statements: [
          "S16"
        ],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/customers/0/metrics/0/date",
            keyword: "format"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              metrics: [
                {
                  date: "29-04-2024",
                  logins: 3
                }
              ]
            }
          ]
        }
      },
      "metric-date-no-leap-year": {
        summary: "February 29 of a common year",
        reason: "date must exist in the calendar.",
        statements: [
          "S16"
        ],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/customers/0/metrics/0/date",
            keyword: "format"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              metrics: [
                {
                  date: "2023-02-29",
                  logins: 3
                }
              ]
            }
          ]
        }
      },
      "metric-date-number": {
        summary: "A date as a timestamp",
        reason: "date is a string of year, month and day.",
        statements: [
          "S16"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/customers/0/metrics/0/date",
            keyword: "type"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              metrics: [
                {
                  date: 1714348800,
                  logins: 3
                }
              ]
            }
          ]
        }
      },
      "metric-dates-repeated": {
        summary: "The same date twice in one customer",
        reason: "Each date must be unique among the metrics of a customer. Put all values of one day into one object.",
        statements: [
          "S16"
        ],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/customers/0/metrics/2/date",
            keyword: "x-unique-by"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              metrics: [
                {
                  date: "2024-04-29",
                  logins: 3
                },
                {
                  date: "2024-04-30",
                  logins: 5
                },
                {
                  date: "2024-04-29",
                  active_users: 2
                }
              ]
            }
          ]
        }
      },
      "metric-value-null": {
        summary: "A metric with the value null",
        reason: "A value is a string, a number, a boolean or a date. Omit the key if there is no value.",
        statements: [
          "S13"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/customers/0/metrics/0/logins",
            keyword: "type"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              metrics: [
                {
                  date: "2024-04-29",
                  logins: null
                }
              ]
            }
          ]
        }
      },
      "metric-without-date": {
        summary: "A metric without a date",
        reason: "Every metric has a date.",
        statements: [
          "S16"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/customers/0/metrics/0",
            keyword: "required"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              metrics: [
                {
                  logins: 3
                }
              ]
            }
          ]
        }
      },
      "metrics-object": {
        summary: "One metric instead of an array",
        reason: "metrics is an array, even for a single day.",
        statements: [
          "S09"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/customers/0/metrics",
            keyword: "type"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              metrics: {
                date: "2024-04-29",
                logins: 3
              }
            }
          ]
        }
      },
      "metrics-over-limit": {
        summary: "One metric too many",
        reason: "metrics has more items than the limit.",
        statements: [
          "S09"
        ],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/customers/0/metrics",
            keyword: "maxItems"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              metrics: [
                {
                  date: "2000-01-01",
                  logins: 1
                },
                {
                  date: "2000-01-02",
                  logins: 2
                },
                {
                  date: "2000-01-03",
                  logins: 3
                },
                {
                  date: "2000-01-04",
                  logins: 4
                },
                {
                  date: "2000-01-05",
                  logins: 5
                },
                {
                  date: "2000-01-06",
                  logins: 6
                },
                {
                  date: "2000-01-07",
                  logins: 7
                },
                {
                  date: "2000-01-08",
                  logins: 8
                },
                {
                  date: "2000-01-09",
                  logins: 9
                },
                {
                  date: "2000-01-10",
                  logins: 10
                },
                {
                  date: "2000-01-11",
                  logins: 11
                },
                {
                  date: "2000-01-12",
                  logins: 12
                },
                {
                  date: "2000-01-13",
                  logins: 13
                },
                {
                  date: "2000-01-14",
                  logins: 14
                },
                {
                  date: "2000-01-15",
                  logins: 15
                },
                {
                  date: "2000-01-16",
                  logins: 16
                },
                {
                  date: "2000-01-17",
                  logins: 17
                },
                {
                  date: "2000-01-18",
                  logins: 18
                },
                {
                  date: "2000-01-19",
                  logins: 19
                },
                {
                  date: "2000-01-20",
                  logins: 20
                },
                {
                  date: "2000-01-21",
                  logins: 21
                },
                {
                  date: "2000-01-22",
                  logins: 22
                },
                {
                  date: "2000-01-23",
                  logins: 23
                },
                {
                  date: "2000-01-24",
                  logins: 24
                },
                {
                  date: "2000-01-25",
                  logins: 25
                },
                {
                  date: "2000-01-26",
                  logins: 26
                },
                {
                  date: "2000-01-27",
                  logins: 27
                },
                {
                  date: "2000-01-28",
                  logins: 28
                },
                {
                  date: "2000-01-29",
                  logins: 29
                },
                {
                  date: "2000-01-30",
                  logins: 30
                },
                {
                  date: "2000-01-31",
                  logins: 31
                },
                {
                  date: "2000-02-01",
                  logins: 32
                },
                {
                  date: "2000-02-02",
                  logins: 33
                },
                {
                  date: "2000-02-03",
                  logins: 34
                },
                {
                  date: "2000-02-04",
                  logins: 35
                },
                {
                  date: "2000-02-05",
                  logins: 36
                },
                {
                  date: "2000-02-06",
                  logins: 37
                },
                {
                  date: "2000-02-07",
                  logins: 38
                },
                {
                  date: "2000-02-08",
                  logins: 39
                },
                {
                  date: "2000-02-09",
                  logins: 40
                },
                {
                  date: "2000-02-10",
                  logins: 41
                },
                {
                  date: "2000-02-11",
                  logins: 42
                },
                {
                  date: "2000-02-12",
                  logins: 43
                },
                {
                  date: "2000-02-13",
                  logins: 44
                },
                {
                  date: "2000-02-14",
                  logins: 45
                },
                {
                  date: "2000-02-15",
                  logins: 46
                },
                {
                  date: "2000-02-16",
                  logins: 47
                },
                {
                  date: "2000-02-17",
                  logins: 48
                },
                {
                  date: "2000-02-18",
                  logins: 49
                },
                {
                  date: "2000-02-19",
                  logins: 50
                },
                {
                  date: "2000-02-20",
                  logins: 51
                },
                {
                  date: "2000-02-21",
                  logins: 52
                },
                {
                  date: "2000-02-22",
                  logins: 53
                },
                {
                  date: "2000-02-23",
                  logins: 54
                },
                {
                  date: "2000-02-24",
                  logins: 55
                },
                {
                  date: "2000-02-25",
                  logins: 56
                },
                {
                  date: "2000-02-26",
                  logins: 57
                },
                {
                  date: "2000-02-27",
                  logins: 58
                },
                {
                  date: "2000-02-28",
                  logins: 59
                },
                {
                  date: "2000-02-29",
                  logins: 60
                },
                {
                  date: "2000-03-01",
                  logins: 61
                },
                {
                  date: "2000-03-02",
                  logins: 62
                },
                {
                  date: "2000-03-03",
                  logins: 63
                },
                {
                  date: "2000-03-04",
                  logins: 64
                },
                {
                  date: "2000-03-05",
                  logins: 65
                },
                {
                  date: "2000-03-06",
                  logins: 66
                },
                {
                  date: "2000-03-07",
                  logins: 67
                },
                {
                  date: "2000-03-08",
                  logins: 68
                },
                {
                  date: "2000-03-09",
                  logins: 69
                },
                {
                  date: "2000-03-10",
                  logins: 70
                },
                {
                  date: "2000-03-11",
                  logins: 71
                },
                {
                  date: "2000-03-12",
                  logins: 72
                },
                {
                  date: "2000-03-13",
                  logins: 73
                },
                {
                  date: "2000-03-14",
                  logins: 74
                },
                {
                  date: "2000-03-15",
                  logins: 75
                },
                {
                  date: "2000-03-16",
                  logins: 76
                },
                {
                  date: "2000-03-17",
                  logins: 77
                },
                {
                  date: "2000-03-18",
                  logins: 78
                },
                {
                  date: "2000-03-19",
                  logins: 79
                },
                {
                  date: "2000-03-20",
                  logins: 80
                },
                {
                  date: "2000-03-21",
                  logins: 81
                },
                {
                  date: "2000-03-22",
                  logins: 82
                },
                {
                  date: "2000-03-23",
                  logins: 83
                },
                {
                  date: "2000-03-24",
                  logins: 84
                },
                {
                  date: "2000-03-25",
                  logins: 85
                },
                {
                  date: "2000-03-26",
                  logins: 86
                },
                {
                  date: "2000-03-27",
                  logins: 87
                },
                {
                  date: "2000-03-28",
                  logins: 88
                },
                {
                  date: "2000-03-29",
                  logins: 89
                },
                {
                  date: "2000-03-30",
                  logins: 90
                },
                {
                  date: "2000-03-31",
                  logins: 91
                },
                {
                  date: "2000-04-01",
                  logins: 92
                },
                {
                  date: "2000-04-02",
                  logins: 93
                },
                {
                  date: "2000-04-03",
                  logins: 94
                },
                {
                  date: "2000-04-04",
                  logins: 95
                },
                {
                  date: "2000-04-05",
                  logins: 96
                },
                {
                  date: "2000-04-06",
                  logins: 97
                },
                {
                  date: "2000-04-07",
                  logins: 98
                },
                {
                  date: "2000-04-08",
                  logins: 99
                },
                {
                  date: "2000-04-09",
                  logins: 100
                },
                {
                  date: "2000-04-10",
                  logins: 101
                },
                {
                  date: "2000-04-11",
                  logins: 102
                },
                {
                  date: "2000-04-12",
                  logins: 103
                },
                {
                  date: "2000-04-13",
                  logins: 104
                },
                {
                  date: "2000-04-14",
                  logins: 105
                },
                {
                  date: "2000-04-15",
                  logins: 106
                },
                {
                  date: "2000-04-16",
                  logins: 107
                },
                {
                  date: "2000-04-17",
                  logins: 108
                },
                {
                  date: "2000-04-18",
                  logins: 109
                },
                {
                  date: "2000-04-19",
                  logins: 110
                },
                {
                  date: "2000-04-20",
                  logins: 111
                },
                {
                  date: "2000-04-21",
                  logins: 112
                },
                {
                  date: "2000-04-22",
                  logins: 113
                },
                {
                  date: "2000-04-23",
                  logins: 114
                },
                {
                  date: "2000-04-24",
                  logins: 115
                },
                {
                  date: "2000-04-25",
                  logins: 116
                },
                {
                  date: "2000-04-26",
                  logins: 117
                },
                {
                  date: "2000-04-27",
                  logins: 118
                },
                {
                  date: "2000-04-28",
                  logins: 119
                },
                {
                  date: "2000-04-29",
                  logins: 120
                },
                {
                  date: "2000-04-30",
                  logins: 121
                },
                {
                  date: "2000-05-01",
                  logins: 122
                },
                {
                  date: "2000-05-02",
                  logins: 123
                },
                {
                  date: "2000-05-03",
                  logins: 124
                },
                {
                  date: "2000-05-04",
                  logins: 125
                },
                {
                  date: "2000-05-05",
                  logins: 126
                },
                {
                  date: "2000-05-06",
                  logins: 127
                },
                {
                  date: "2000-05-07",
                  logins: 128
                },
                {
                  date: "2000-05-08",
                  logins: 129
                },
                {
                  date: "2000-05-09",
                  logins: 130
                },
                {
                  date: "2000-05-10",
                  logins: 131
                },
                {
                  date: "2000-05-11",
                  logins: 132
                },
                {
                  date: "2000-05-12",
                  logins: 133
                },
                {
                  date: "2000-05-13",
                  logins: 134
                },
                {
                  date: "2000-05-14",
                  logins: 135
                },
                {
                  date: "2000-05-15",
                  logins: 136
                },
                {
                  date: "2000-05-16",
                  logins: 137
                },
                {
                  date: "2000-05-17",
                  logins: 138
                },
                {
                  date: "2000-05-18",
                  logins: 139
                },
                {
                  date: "2000-05-19",
                  logins: 140
                },
                {
                  date: "2000-05-20",
                  logins: 141
                },
                {
                  date: "2000-05-21",
                  logins: 142
                },
                {
                  date: "2000-05-22",
                  logins: 143
                },
                {
                  date: "2000-05-23",
                  logins: 144
                },
                {
                  date: "2000-05-24",
                  logins: 145
                },
                {
                  date: "2000-05-25",
                  logins: 146
                },
                {
                  date: "2000-05-26",
                  logins: 147
                },
                {
                  date: "2000-05-27",
                  logins: 148
                },
                {
                  date: "2000-05-28",
                  logins: 149
                },
                {
                  date: "2000-05-29",
                  logins: 150
                },
                {
                  date: "2000-05-30",
                  logins: 151
                },
                {
                  date: "2000-05-31",
                  logins: 152
                },
                {
                  date: "2000-06-01",
                  logins: 153
                },
                {
                  date: "2000-06-02",
                  logins: 154
                },
                {
                  date: "2000-06-03",
                  logins: 155
                },
                {
                  date: "2000-06-04",
                  logins: 156
                },
                {
                  date: "2000-06-05",
                  logins: 157
                },
                {
                  date: "2000-06-06",
                  logins: 158
                },
                {
                  date: "2000-06-07",
                  logins: 159
                },
                {
                  date: "2000-06-08",
                  logins: 160
                },
                {
                  date: "2000-06-09",
                  logins: 161
                },
                {
                  date: "2000-06-10",
                  logins: 162
                },
                {
                  date: "2000-06-11",
                  logins: 163
                },
                {
                  date: "2000-06-12",
                  logins: 164
                },
                {
                  date: "2000-06-13",
                  logins: 165
                },
                {
                  date: "2000-06-14",
                  logins: 166
                },
                {
                  date: "2000-06-15",
                  logins: 167
                },
                {
                  date: "2000-06-16",
                  logins: 168
                },
                {
                  date: "2000-06-17",
                  logins: 169
                },
                {
                  date: "2000-06-18",
                  logins: 170
                },
                {
                  date: "2000-06-19",
                  logins: 171
                },
                {
                  date: "2000-06-20",
                  logins: 172
                },
                {
                  date: "2000-06-21",
                  logins: 173
                },
                {
                  date: "2000-06-22",
                  logins: 174
                },
                {
                  date: "2000-06-23",
                  logins: 175
                },
                {
                  date: "2000-06-24",
                  logins: 176
                },
                {
                  date: "2000-06-25",
                  logins: 177
                },
                {
                  date: "2000-06-26",
                  logins: 178
                },
                {
                  date: "2000-06-27",
                  logins: 179
                },
                {
                  date: "2000-06-28",
                  logins: 180
                },
                {
                  date: "2000-06-29",
                  logins: 181
                },
                {
                  date: "2000-06-30",
                  logins: 182
                },
                {
                  date: "2000-07-01",
                  logins: 183
                },
                {
                  date: "2000-07-02",
                  logins: 184
                },
                {
                  date: "2000-07-03",
                  logins: 185
                },
                {
                  date: "2000-07-04",
                  logins: 186
                },
                {
                  date: "2000-07-05",
                  logins: 187
                },
                {
                  date: "2000-07-06",
                  logins: 188
                },
                {
                  date: "2000-07-07",
                  logins: 189
                },
                {
                  date: "2000-07-08",
                  logins: 190
                },
                {
                  date: "2000-07-09",
                  logins: 191
                },
                {
                  date: "2000-07-10",
                  logins: 192
                },
                {
                  date: "2000-07-11",
                  logins: 193
                },
                {
                  date: "2000-07-12",
                  logins: 194
                },
                {
                  date: "2000-07-13",
                  logins: 195
                },
                {
                  date: "2000-07-14",
                  logins: 196
                },
                {
                  date: "2000-07-15",
                  logins: 197
                },
                {
                  date: "2000-07-16",
                  logins: 198
                },
                {
                  date: "2000-07-17",
                  logins: 199
                },
                {
                  date: "2000-07-18",
                  logins: 200
                },
                {
                  date: "2000-07-19",
                  logins: 201
                }
              ]
            }
          ]
        }
      },
      "name-boolean": {
        summary: "The name as a boolean",
        reason: "name is a string.",
        statements: [
          "S06"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/customers/0/name",
            keyword: "type"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: true
            }
          ]
        }
      },
      "name-missing-in-second": {
        summary: "No name in the second customer",
        reason: "name is required in every customer.",
        statements: [
          "S06"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/customers/1",
            keyword: "required"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation"
            },
            {
              external_id: "2"
            }
          ]
        }
      },
      "name-missing": {
        summary: "No name",
        reason: "name is required.",
        statements: [
          "S06"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/customers/0",
            keyword: "required"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1"
            }
          ]
        }
      },
      "name-too-long": {
        summary: "A name one character too long",
        reason: "name is longer than the limit.",
        statements: [
          "S06"
        ],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/customers/0/name",
            keyword: "maxLength"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé"
            }
          ]
        }
      },
      "owner-email-no-address": {
        summary: "An owner_email that is not an e-mail address",
        reason: "owner_email is an e-mail address.",
        statements: [
          "S07"
        ],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/customers/0/owner_email",
            keyword: "format"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              owner_email: "Jane Doe"
            }
          ]
        }
      },
      "owner-email-null": {
        summary: "The owner as null",
        reason: "owner_email is a string. Omit it if there is no owner.",
        statements: [
          "S07"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/customers/0/owner_email",
            keyword: "type"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              owner_email: null
            }
          ]
        }
      },
      "owner-email-too-long": {
        summary: "An owner's e-mail address one character too long",
        reason: "owner_email is longer than the limit.",
        statements: [
          "S07"
        ],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/customers/0/owner_email",
            keyword: "maxLength"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              owner_email: "oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo@example.com"
            }
          ]
        }
      },
      "owner-email-with-name": {
        summary: "An e-mail address with a display name",
        reason: "owner_email is only the address, without a display name.",
        statements: [
          "S07"
        ],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/customers/0/owner_email",
            keyword: "format"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              owner_email: "Jane Doe <jane@example.com>"
            }
          ]
        }
      },
      "renewal-date-impossible": {
        summary: "A renewal on February 30",
        reason: "renewal_date must exist in the calendar.",
        statements: [
          "S11",
          "S13"
        ],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/customers/0/attributes/renewal_date",
            keyword: "format"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              attributes: {
                renewal_date: "2024-02-30"
              }
            }
          ]
        }
      },
      "renewal-date-with-time": {
        summary: "A renewal date with a time",
        reason: "renewal_date is a date without a time.",
        statements: [
          "S11",
          "S13"
        ],
        status: 400,
        fault: "value",
        errors: [
          {
            pointer: "/customers/0/attributes/renewal_date",
            keyword: "format"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              name: "Acme Corporation",
              attributes: {
                renewal_date: "2024-05-25T00:00:00Z"
              }
            }
          ]
        }
      },
      "several-faults": {
        summary: "Several errors at once",
        reason: "All errors are reported, not only the first.",
        statements: [
          "S05",
          "S06",
          "S07",
          "S16"
        ],
        status: 400,
        fault: "type",
        errors: [
          {
            pointer: "/customers/0",
            keyword: "required"
          },
          {
            pointer: "/customers/0/owner_email",
            keyword: "format"
          },
          {
            pointer: "/customers/1/external_id",
            keyword: "type"
          },
          {
            pointer: "/customers/1/metrics/0",
            keyword: "required"
          }
        ],
        body: {
          customers: [
            {
              external_id: "1",
              owner_email: "nobody"
            },
            {
              external_id: 2,
              name: "Globex",
              metrics: [
                {
                  logins: 3
                }
              ]
            }
          ]
        }
      }
    }
  }
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  examples
});
