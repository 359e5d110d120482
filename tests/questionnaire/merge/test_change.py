from seccheck.questionnaire.merge.change import Version


def test_a_policy_that_is_not_loaded_has_no_version() -> None:
    version = Version(policy="own", drawn="1.0.0", loaded="")
    assert not version.loaded
    assert version != Version(policy="own", drawn="1.0.0", loaded="1.0.0")
