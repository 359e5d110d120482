"""The frozen wire copy of a result, `seccheck-report/1`: the only thing formats see."""
